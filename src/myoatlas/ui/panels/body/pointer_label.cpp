// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

void draw_pointer_label(const PanelView& view, const Rect& picture, std::string_view pointed) {
    const ImGuiIO& io = ImGui::GetIO();
    if (pointed.empty() || !ImGui::IsMousePosValid()) return;
    const Style& style = view.style;
    const float pad = style.px(9), line = text_height(style.fonts.body, pointed, style.px(300));
    const float width = std::min(text_width(style.fonts.body, pointed), style.px(300)) + 2 * pad;
    const float height = line + pad;
    // Below the pointer's arrow and to its right; on the other side of it at the picture's edges.
    float x = io.MousePos.x + style.px(18), y = io.MousePos.y + style.px(16);
    if (x + width > picture.x + picture.width) x = io.MousePos.x - style.px(10) - width;
    if (y + height > picture.y + picture.height) y = io.MousePos.y - style.px(10) - height;
    ImGui::SetNextWindowPos({x, y});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, style.px(7));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1.0f, 1.0f});
    ImGui::Begin("pointer label", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_NoNav);
    draw_wrapped(style.fonts.body, x + pad, y + pad * 0.5f, style.palette.text_color, pointed, style.px(300));
    ImGui::End();
    ImGui::PopStyleVar(3);
}

}
