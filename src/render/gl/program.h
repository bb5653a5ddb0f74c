// A linked shader program with typed setters. Setters write to the program in use.
// SPDX-License-Identifier: MIT
#pragma once
#include "render/gl/handle.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <string>
#include <string_view>

namespace render::gl {

class Program {
public:
    Program() = default;
    // Compiles and links complete sources. Throws std::runtime_error with the driver's words and `name`.
    Program(std::string name, const std::string& vertex_source, const std::string& fragment_source);

    void use() const { glUseProgram(name_.name()); }
    void set(const char* uniform, float value) const;
    void set(const char* uniform, int value) const;
    void set(const char* uniform, glm::vec2 value) const;
    void set(const char* uniform, glm::vec3 value) const;
    // Ties a uniform block to a binding point; a block the program does not use is skipped.
    void bind_block(const char* block, GLuint binding) const;

private:
    GLint location(const char* uniform) const { return glGetUniformLocation(name_.name(), uniform); }
    ProgramName name_;
};

}
