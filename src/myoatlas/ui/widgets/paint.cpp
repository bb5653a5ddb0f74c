// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h> // the window's scroll bar

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

std::string shortened(ImFont* font, std::string_view text, float room) {
    std::string shown(text);
    if (text_width(font, shown) <= room) return shown;
    while (!shown.empty() && text_width(font, shown + "…") > room) {
        shown.pop_back();
        while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xC0) == 0x80) shown.pop_back();
        if (!shown.empty() && static_cast<unsigned char>(shown.back()) >= 0xC0) shown.pop_back();
    }
    return shown + "…";
}

void draw_more_below() {
    const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
    if (!window->ScrollbarY || ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - 1.0f) return;
    const float line = ImGui::GetFontSize(), low = line * 0.9f, round = window->WindowRounding;
    const float left = window->Pos.x, right = left + window->Size.x - window->ScrollbarSizes.x;
    const float bottom = window->Pos.y + window->Size.y, middle = (left + right) * 0.5f;
    ImVec4 ground = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
    ground.w = 1.0f;
    const ImU32 whole = ImGui::ColorConvertFloat4ToU32(ground), none = whole & ~IM_COL32_A_MASK;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->PushClipRect({left, window->Pos.y}, {right, bottom}, false);
    draw->AddRectFilledMultiColor({left, bottom - low - line}, {right, bottom - low}, none, none, whole, whole);
    draw->AddRectFilled({left, bottom - low}, {right, bottom}, whole, std::min(round, low),
                        ImDrawFlags_RoundCornersBottom);
    const float reach = line * 0.36f, y = bottom - low * 0.75f;
    const ImU32 ink = ImGui::GetColorU32(ImGuiCol_Text, 0.7f);
    const float thick = std::max(1.5f, line * 0.11f);
    draw->AddLine({middle - reach, y - reach * 0.5f}, {middle, y + reach * 0.5f}, ink, thick);
    draw->AddLine({middle, y + reach * 0.5f}, {middle + reach, y - reach * 0.5f}, ink, thick);
    draw->PopClipRect();
    fade_words({left, bottom - low - line, right - left, low + line});
}

}
