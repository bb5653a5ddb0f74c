// How the pain that is painted feels: how strong, what like, how deep.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

bool feels_alike(const referral::PaintMark& a, const referral::PaintMark& b) {
    return a.intensity == b.intensity && a.quality == b.quality && a.depth == b.depth;
}

// "6 of 10, burning, deep"
std::string words_of(const core::TextCatalog& text, const referral::PaintMark& brush) {
    std::string words =
        text("brush.strength_is", {{"strength", std::to_string(static_cast<int>(std::lround(brush.intensity)))}});
    if (!brush.quality.empty()) words += ", " + std::string(text("quality." + brush.quality, {}));
    if (brush.depth != "unsure") words += ", " + std::string(text("depth.within." + brush.depth, {}));
    return words;
}

// Ten steps to click, filled up to the one chosen.
void draw_strength(const PanelView& view, referral::PaintMark& brush) {
    const Style& style = view.style;
    constexpr int k_strengths = 10;
    const float width = ImGui::GetContentRegionAvail().x, gap_px = style.px(3), height = style.px(26);
    const float each = (width - gap_px * (k_strengths - 1)) / k_strengths;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    ImGui::PushID("strength");
    for (int step = 1; step <= k_strengths; ++step) {
        const float x = at.x + static_cast<float>(step - 1) * (each + gap_px);
        ImGui::SetCursorScreenPos({x, at.y});
        ImGui::PushID(step);
        if (ImGui::InvisibleButton("step", {each, height})) brush.intensity = static_cast<float>(step);
        ImGui::PopID();
        const bool is_on = static_cast<float>(step) <= brush.intensity + 0.5f;
        const Palette& p = style.palette;
        glm::vec4 ground = is_on ? p.accent : ImGui::IsItemHovered() ? p.field_hover : p.field;
        if (is_on) ground.a = 0.35f + 0.065f * static_cast<float>(step); // stronger toward the end
        draw->AddRectFilled({x, at.y}, {x + each, at.y + height},
                            ImGui::ColorConvertFloat4ToU32({ground.r, ground.g, ground.b, ground.a}), style.px(6));
        const std::string label = std::to_string(step);
        draw_text(style.fonts.small, x + (each - text_width(style.fonts.small, label)) * 0.5f, at.y + style.px(5),
                  is_on ? p.on_accent : p.text_soft, label);
    }
    ImGui::PopID();
}

}

void draw_pain_brush(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    const Row line = row(style, "brush", style.px(33), false);
    const float y = line.content.y + style.px(6);
    const float after = draw_text(style.fonts.body, line.content.x, y, style.palette.text_color, text("brush.title"));
    draw_text(style.fonts.small, line.content.x + after + style.px(10), y + style.px(2), style.palette.text_soft,
              words_of(text, state.brush), line.content.width - after - style.px(30));
    draw_icon(state.is_brush_open ? Icon::ChevronDown : Icon::Chevron,
              line.content.x + line.content.width - style.px(8), line.content.y + style.px(16), style.px(12),
              style.palette.text_faint);
    if (line.is_clicked) state.is_brush_open = !state.is_brush_open;
    const auto& marks = view.session.report.marks;
    if (state.is_brush_open) {
        draw_strength(view, state.brush);
        for (std::size_t i = 0; i < referral::k_pain_qualities.size(); ++i) {
            if (i > 0) ImGui::SameLine();
            const std::string quality(referral::k_pain_qualities[i]);
            const bool is_on = state.brush.quality == quality;
            if (chip(style, quality.c_str(), text("quality." + quality, {}), is_on))
                state.brush.quality = is_on ? "" : quality;
        }
        const std::array<std::string_view, 3> depths{text("depth.deep"), text("depth.surface"), text("depth.unsure")};
        const auto current =
            std::ranges::find(referral::k_pain_depths, state.brush.depth) - referral::k_pain_depths.begin();
        const int depth =
            segmented(style, "depth", depths, static_cast<int>(current), ImGui::GetContentRegionAvail().x);
        if (depth >= 0) state.brush.depth = referral::k_pain_depths[static_cast<std::size_t>(depth)];
    }
    const bool differs = std::any_of(marks.begin(), marks.end(),
                                     [&](const referral::PaintMark& mark) { return !feels_alike(mark, state.brush); });
    if (state.is_brush_open && differs && button(style, "describe", text("brush.use_for_all")))
        push(queue, session::DescribePain{state.brush.intensity, state.brush.quality, state.brush.depth});
}

}
