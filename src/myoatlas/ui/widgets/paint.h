// What everything drawn by ImGui's draw lists needs: colors and font sizes in its units.
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <imgui.h>

namespace myoatlas::ui {

// sRGB 0..1 to ImGui's packed color; `alpha` is multiplied with the color's own.
inline ImU32 color_of(const glm::vec4& c, float alpha = 1.0f) {
    return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, c.a * alpha});
}
inline ImU32 color_of(const glm::vec3& c, float alpha = 1.0f) {
    return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, alpha});
}

// The size a font is shown at; io.FontGlobalScale makes up for dense screens.
inline float size_of(ImFont* font) {
    return font->FontSize * ImGui::GetIO().FontGlobalScale;
}

}
