// SPDX-License-Identifier: MIT
#include "render/gl/program.h"

#include <stdexcept>
#include <vector>

namespace render::gl {

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
    : name_(ProgramName::make()) {
    const GLuint vertex = compile(GL_VERTEX_SHADER, vertex_source, name + " (vertex)");
    GLuint fragment = 0;
    try {
        fragment = compile(GL_FRAGMENT_SHADER, fragment_source, name + " (fragment)");
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
    throw std::runtime_error("The shader " + name + " does not link: " + log.data());
}

void Program::set(const char* uniform, float value) const {
    glUniform1f(location(uniform), value);
}
void Program::set(const char* uniform, int value) const {
    glUniform1i(location(uniform), value);
}
void Program::set(const char* uniform, glm::vec2 value) const {
    glUniform2f(location(uniform), value.x, value.y);
}
void Program::set(const char* uniform, glm::vec3 value) const {
    glUniform3f(location(uniform), value.x, value.y, value.z);
}

void Program::bind_block(const char* block, GLuint binding) const {
    const GLuint index = glGetUniformBlockIndex(name_.name(), block);
    if (index != GL_INVALID_INDEX) glUniformBlockBinding(name_.name(), index, binding);
}

}
