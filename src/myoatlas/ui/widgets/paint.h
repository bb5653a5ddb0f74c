// What everything drawn by ImGui's draw lists needs: colors and font sizes in its units.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <string>
#include <string_view>

struct ImFont;

namespace myoatlas::ui {

// sRGB 0..1 to ImGui's packed color; `alpha` is multiplied with the color's own.
std::uint32_t color_of(const glm::vec4&, float alpha = 1.0f);
std::uint32_t color_of(const glm::vec3&, float alpha = 1.0f);

// The size a font is shown at; on dense screens it is made larger.
float size_of(const ImFont*);

// Words cut so that they fit into `room`, with three dots at their end; whole where they fit.
std::string shortened(ImFont*, std::string_view, float room);

// Lets what goes on below the foot of the window that is being filled fade into its ground, with a sign to scroll on.
void draw_more_below();

}
