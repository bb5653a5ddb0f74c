// A linked shader program.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/gl/handle.h"
#include "myoatlas/render/gl/uniform.h"

#include <cstddef>
#include <initializer_list>
#include <string>

namespace myoatlas::render::gl {

class Program {
public:
    Program() = default;
    // Compiles and links complete sources. Throws std::runtime_error with the driver's words and `name`.
    Program(std::string name, const std::string& vertex_source, const std::string& fragment_source);

    void use() const { glUseProgram(name_.name()); }
    // Finds the places of all uniforms outside blocks. Throws std::runtime_error, with the program's name and the
    // uniform's, for one that the program lacks or has in another type, and for one of the program that is not told.
    void find(std::initializer_list<UniformPlace*>) const;
    // Ties a uniform block in std140 layout to a binding point; a block the program does not use is skipped. Throws
    // std::runtime_error when the block is not of that many bytes, which are whole vec4s.
    void bind_block(const char* block, GLuint binding, std::size_t bytes) const;

private:
    std::string words_; // what it is called in messages
    ProgramName name_;
};

}
