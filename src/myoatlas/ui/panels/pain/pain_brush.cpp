// How the pain that is painted feels: how strong, what like, how deep.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/stage_pain.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/signs.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

namespace {

using referral::PainDepth;
using referral::PainQuality;
using session::Feeling;

Feeling feeling_of(const referral::PaintMark& mark) {
    return {mark.intensity, mark.quality, mark.depth};
}

// "6 of 10, burning, deep"
std::string words_of(const core::TextCatalog& text, const Feeling& brush) {
    std::string words =
        text("brush.strength_is", {{"strength", std::to_string(static_cast<int>(std::lround(brush.intensity)))}});
    if (brush.quality != PainQuality::Unsaid)
        words += ", " + std::string(text("quality." + std::string(name_of(brush.quality)), {}));
    if (brush.depth != PainDepth::Unsure)
        words += ", " + std::string(text("depth.within." + std::string(name_of(brush.depth)), {}));
    return words;
}

// Ten steps to click, filled up to the one chosen.
void draw_strength(const PanelView& view, Feeling& brush) {
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
        if (pressable(style, "step", {each, height}).is_clicked) brush.intensity = static_cast<float>(step);
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

// A chip for each quality, with the sign it is drawn by.
void draw_qualities(const PanelView& view, Feeling& brush) {
    const Style& style = view.style;
    const float room = style.px(17);
    bool is_first = true;
    for (const auto& [quality, word] : referral::k_pain_qualities.rows) {
        if (!std::exchange(is_first, false)) ImGui::SameLine();
        const bool is_on = brush.quality == quality;
        const std::string id(word);
        if (chip(style, id.c_str(), view.text("quality." + id, {}), is_on, room))
            brush.quality = is_on ? PainQuality::Unsaid : quality;
        const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
        const glm::vec3 ink = style.palette.qualities[static_cast<std::size_t>(quality)];
        draw_glyph(ImGui::GetWindowDrawList(), session::glyph_of(quality), {low.x + style.px(16), (low.y + high.y) / 2},
                   style.px(6), is_on ? color_of(style.palette.on_accent) : color_of(ink));
    }
}

void draw_depth(const PanelView& view, Feeling& brush) {
    std::array<std::string, referral::k_pain_depths.rows.size()> words;
    std::array<std::string_view, words.size()> names;
    int current = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& [depth, word] = referral::k_pain_depths.rows[i];
        words[i] = view.text("depth." + std::string(word), {});
        names[i] = words[i];
        if (depth == brush.depth) current = static_cast<int>(i);
    }
    const int clicked = segmented(view.style, "depth", names, current, ImGui::GetContentRegionAvail().x);
    if (clicked >= 0) brush.depth = referral::k_pain_depths.rows[static_cast<std::size_t>(clicked)].value;
}

bool is_felt_throughout(const referral::PainReport& report, const Feeling& brush) {
    const bool is_said = report.has_named() && report.intensity > 0.0f;
    return (!is_said || report.intensity == brush.intensity) &&
           std::ranges::all_of(report.marks, [&](const auto& mark) { return feeling_of(mark) == brush; });
}

}

void draw_pain_tools(const PanelView& view, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    const std::array<std::string_view, 2> tools{text("brush.brush"), text("brush.eraser")};
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float tools_width = 0.62f * width;
    if (const int tool = segmented(style, "tool", tools, view.session.is_erasing ? 1 : 0, tools_width); tool >= 0)
        push(queue, session::UseEraser{tool == 1});
    ImGui::SetCursorScreenPos({at.x + tools_width + style.px(8), at.y + style.px(3)});
    if (chip(style, "mirror", text("brush.mirror"), view.session.is_mirrored))
        push(queue, session::UseMirror{!view.session.is_mirrored});
    ImGui::SetCursorScreenPos({at.x, at.y + style.px(38)});
}

void draw_pain_brush(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    Feeling brush = view.session.brush;
    const Row line = row(style, "brush", style.px(30), false);
    const float y = line.content.y + style.px(5);
    const float after = draw_text(style.fonts.body, line.content.x, y, style.palette.text_color, text("brush.title"));
    draw_text(style.fonts.small, line.content.x + after + style.px(10), y + style.px(2), style.palette.text_soft,
              words_of(text, brush), line.content.width - after - style.px(30));
    draw_icon(state.is_brush_open ? Icon::ChevronDown : Icon::Chevron,
              line.content.x + line.content.width - style.px(8), line.content.y + style.px(15), style.px(12),
              style.palette.text_faint);
    if (line.is_clicked) state.is_brush_open = !state.is_brush_open;
    if (line.is_clicked && state.is_brush_open) state.is_chooser_open = false; // the answer stays in sight
    if (!state.is_brush_open) return;
    draw_strength(view, brush);
    draw_qualities(view, brush);
    draw_depth(view, brush);
    if (brush != view.session.brush) push(queue, session::SetBrush{brush});
    const referral::PainReport& report = view.session.report;
    if (!report.is_empty() && !is_felt_throughout(report, brush) &&
        chip(style, "describe", text("brush.use_for_all"), false))
        push(queue, session::DescribePain{brush});
}
}
