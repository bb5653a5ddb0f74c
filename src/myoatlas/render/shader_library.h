// The shaders of the folder shaders/, embedded at build time, with their #include lines resolved.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/gl/program.h"
#include "myoatlas/render/shader_source.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace myoatlas::render {

struct EmbeddedShader {
    std::string_view path, text;
};
// Every shader file, as it was when the program was built.
std::span<const EmbeddedShader> embedded_shaders();

// Returns the complete source of one stage: version, one #define a word of `features`, the file with what it includes,
// where "constants.glsl" is shader_constants(). Throws std::runtime_error for a missing file.
std::string assemble_shader(const ShaderSource&, std::string_view path, std::string_view features);

// One program the renderer uses, with the features it is built with.
struct Variant {
    std::string_view name, vertex, fragment, features;
};
// Every program the renderer uses.
std::span<const Variant> shader_variants();

// Builds one of shader_variants() by name, finds its uniforms and ties its block Frame to k_frame_binding. Throws
// std::runtime_error when it does not build, or when the uniforms are not exactly those that it has.
gl::Program build_program(const ShaderSource&, std::string_view variant_name,
                          std::initializer_list<gl::UniformPlace*> uniforms = {});

}
