// SPDX-License-Identifier: MIT
#include "myoatlas/render/gl/program.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace myoatlas::render::gl {

namespace {

GLuint compile(GLenum stage, const std::string& source, const std::string& name) {
    const GLuint shader = glCreateShader(stage);
    const char* text = source.c_str();
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    GLint is_good = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &is_good);
    if (is_good) return shader;
    std::vector<char> log(8192, '\0');
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()) - 1, nullptr, log.data());
    glDeleteShader(shader);
    throw std::runtime_error("The shader " + name + " does not build: " + log.data());
}

}

Program::Program(std::string name, const std::string& vertex_source, const std::string& fragment_source)
    : words_(std::move(name)), name_(ProgramName::make()) {
    const GLuint vertex = compile(GL_VERTEX_SHADER, vertex_source, words_ + " (vertex)");
    GLuint fragment = 0;
    try {
        fragment = compile(GL_FRAGMENT_SHADER, fragment_source, words_ + " (fragment)");
    } catch (...) {
        glDeleteShader(vertex);
        throw;
    }
    glAttachShader(name_.name(), vertex);
    glAttachShader(name_.name(), fragment);
    glLinkProgram(name_.name());
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    GLint is_good = 0;
    glGetProgramiv(name_.name(), GL_LINK_STATUS, &is_good);
    if (is_good) return;
    std::vector<char> log(8192, '\0');
    glGetProgramInfoLog(name_.name(), static_cast<GLsizei>(log.size()) - 1, nullptr, log.data());
    throw std::runtime_error("The shader " + words_ + " does not link: " + log.data());
}

void Program::find(std::initializer_list<UniformPlace*> uniforms) const {
    for (UniformPlace* uniform : uniforms) uniform->location_ = -1;
    GLint count = 0;
    glGetProgramiv(name_.name(), GL_ACTIVE_UNIFORMS, &count);
    for (GLuint i = 0; i < static_cast<GLuint>(count); ++i) {
        GLint block = -1;
        glGetActiveUniformsiv(name_.name(), 1, &i, GL_UNIFORM_BLOCK_INDEX, &block);
        if (block >= 0) continue;
        std::array<char, 256> text{};
        GLint size = 0;
        GLenum type = 0;
        glGetActiveUniform(name_.name(), i, static_cast<GLsizei>(text.size()), nullptr, &size, &type, text.data());
        const std::string_view name = text.data();
        const auto told =
            std::ranges::find_if(uniforms, [&](const UniformPlace* uniform) { return uniform->name_ == name; });
        if (told == uniforms.end())
            throw std::runtime_error("Nothing sets the uniform " + std::string(name) + " of the shader " + words_ +
                                     ".");
        if (!(*told)->fits_(type))
            throw std::runtime_error("The uniform " + std::string(name) + " of the shader " + words_ +
                                     " is set in another type than it has.");
        (*told)->location_ = glGetUniformLocation(name_.name(), text.data());
    }
    for (const UniformPlace* uniform : uniforms)
        if (uniform->location_ < 0)
            throw std::runtime_error("The shader " + words_ + " has no uniform " + std::string(uniform->name_) +
                                     ", or does not use it.");
}

void Program::bind_block(const char* block, GLuint binding, std::size_t bytes) const {
    const GLuint index = glGetUniformBlockIndex(name_.name(), block);
    if (index == GL_INVALID_INDEX) return;
    GLint size = 0;
    glGetActiveUniformBlockiv(name_.name(), index, GL_UNIFORM_BLOCK_DATA_SIZE, &size);
    // Drivers may leave out what std140 adds after the last member.
    if ((static_cast<std::size_t>(size) + 15) / 16 * 16 != bytes)
        throw std::runtime_error("The uniform block " + std::string(block) + " of the shader " + words_ + " has " +
                                 std::to_string(size) + " bytes, not " + std::to_string(bytes) + ".");
    glUniformBlockBinding(name_.name(), index, binding);
}

}
