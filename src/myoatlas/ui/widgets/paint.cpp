// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/platform/imgui_versions.h"

#include <imgui.h>

namespace myoatlas::ui {

std::uint32_t color_of(const glm::vec4& c, float alpha) {
    return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, c.a * alpha});
}
std::uint32_t color_of(const glm::vec3& c, float alpha) {
    return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, alpha});
}

float size_of(const ImFont* font) {
    return imgui_versions::size_of(font);
}

}
