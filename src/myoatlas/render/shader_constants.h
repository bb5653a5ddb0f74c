// What shaders and C++ both know: written once in C++, and made into GLSL for whoever includes "constants.glsl".
// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace myoatlas::render {

// By this name shaders include it; there is no such file.
constexpr std::string_view k_shader_constants_path = "constants.glsl";

// Display colors are light to the power of 1 over this: near enough to sRGB for looks.
constexpr float k_display_gamma = 2.2f;

// Returns one GLSL constant a line: the codes of scene::Material, Glyph and MarkerShape, the reveal of zones, and the
// constants above.
std::string shader_constants();

}
