// A uniform of a shader program, by name and type. It is named once, where it is declared; Program::find() looks its
// place up when the program is built.
// SPDX-License-Identifier: MIT
#pragma once
#include <cassert>
#include <epoxy/gl.h>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <string_view>

namespace myoatlas::render::gl {

// What a sampler reads: the texture bound to that unit.
struct TextureUnit {
    GLint index = 0;
};

// Which types of GLSL a T fills, and how it is written to the program in use.
template <class T> struct UniformType;
template <> struct UniformType<float> {
    static bool fits(GLenum type) { return type == GL_FLOAT; }
    static void write(GLint location, float value) { glUniform1f(location, value); }
};
template <> struct UniformType<int> {
    static bool fits(GLenum type) { return type == GL_INT; }
    static void write(GLint location, int value) { glUniform1i(location, value); }
};
template <> struct UniformType<glm::vec2> {
    static bool fits(GLenum type) { return type == GL_FLOAT_VEC2; }
    static void write(GLint location, glm::vec2 value) { glUniform2f(location, value.x, value.y); }
};
template <> struct UniformType<glm::vec3> {
    static bool fits(GLenum type) { return type == GL_FLOAT_VEC3; }
    static void write(GLint location, glm::vec3 value) { glUniform3f(location, value.x, value.y, value.z); }
};
template <> struct UniformType<TextureUnit> {
    static bool fits(GLenum type) {
        return type == GL_SAMPLER_2D || type == GL_UNSIGNED_INT_SAMPLER_2D || type == GL_SAMPLER_BUFFER ||
               type == GL_UNSIGNED_INT_SAMPLER_BUFFER;
    }
    static void write(GLint location, TextureUnit value) { glUniform1i(location, value.index); }
};

// Where a uniform is, whatever its type.
class UniformPlace {
protected:
    UniformPlace(std::string_view name, bool (*fits)(GLenum type)) : name_(name), fits_(fits) {}
    GLint location_ = -1; // until found

private:
    friend class Program;
    std::string_view name_;
    bool (*fits_)(GLenum type);
};

template <class T> class Uniform : public UniformPlace {
public:
    // `name` outlives it: a literal.
    explicit Uniform(std::string_view name) : UniformPlace(name, UniformType<T>::fits) {}
    // Writes to the program in use, which is the one it was found in.
    void set(T value) const {
        assert(location_ >= 0);
        UniformType<T>::write(location_, value);
    }
};

}
