// How drawings change over visits: how much skin hurts, as bars, and how strong at most, as a line.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

constexpr std::size_t k_most_columns = 5;
constexpr float k_strongest = 10.0f;

// Worked out once for each state of the session, as all of the skin is gone through.
const std::vector<session::DrawingMeasure>& measures(const PanelView& view, UiState& state) {
    const referral::SessionFile file = session::session_file_of(view.session);
    std::string key = std::to_string(view.session.opened->number);
    for (const referral::Visit& visit : file.visits)
        for (const referral::VisitDrawing& each : visit.drawings) {
            key += ' ' + visit.date + ' ' + std::to_string(each.drawing.marks.size()) + ' ' +
                   std::to_string(each.drawing.areas.size());
            for (const referral::PaintMark& mark : each.drawing.marks)
                key += ' ' + std::to_string(mark.at_mm.x + 7.0f * mark.at_mm.y + 31.0f * mark.intensity);
        }
    if (std::exchange(state.measured, key) != key) state.measures = session::measures_of(file, view.world);
    return state.measures;
}

std::string number(float value) {
    return std::to_string(std::lround(value));
}

}

void draw_visits_plot(const PanelView& view, UiState& state) {
    if (!view.world.surface_map) return;
    const Style& style = view.style;
    std::vector<session::DrawingMeasure> shown = measures(view, state);
    if (shown.empty()) return;
    if (shown.size() > k_most_columns) shown.erase(shown.begin(), shown.end() - k_most_columns);
    text_in(style.fonts.caps, style.palette.text_faint, view.text("visits.plot"));
    const float line = ImGui::GetTextLineHeight(), inner = ImGui::GetContentRegionAvail().x, tall = style.px(70);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float column = inner / static_cast<float>(k_most_columns), floor = at.y + line + tall;
    float most = 1.0f;
    for (const session::DrawingMeasure& each : shown) most = std::max(most, each.area_cm2);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    ImVec2 before;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const session::DrawingMeasure& each = shown[i];
        const float x = at.x + column * static_cast<float>(i);
        const float height = std::max(style.px(2), tall * each.area_cm2 / most);
        draw->AddRectFilled({x + column * 0.12f, floor - height}, {x + column * 0.48f, floor},
                            color_of(glm::vec4(style.palette.qualities[0], 0.75f)), style.px(3));
        const ImVec2 dot{x + column * 0.66f, floor - tall * each.strength / k_strongest};
        if (i > 0) draw->AddLine(before, dot, color_of(style.palette.text_soft), style.px(1.5f));
        draw->AddCircleFilled(dot, style.px(5), color_of(style.palette.accent), 20);
        before = dot;
        draw_text(style.fonts.small, x + column * 0.12f, at.y, style.palette.text_color,
                  view.text("visits.area", {{"area", number(each.area_cm2)}}), column * 0.84f);
        draw_text(style.fonts.small, x + column * 0.12f, floor + style.px(3), style.palette.text_color,
                  view.text("visits.strength", {{"strength", number(each.strength)}}), column * 0.84f);
        draw_text(style.fonts.small, x + column * 0.12f, floor + style.px(3) + line, style.palette.text_soft,
                  each.date.substr(each.date.size() > 5 ? 5 : 0), column * 0.84f);
        draw_text(style.fonts.small, x + column * 0.12f, floor + style.px(3) + 2.0f * line, style.palette.text_soft,
                  view.text("visits.moment." + std::string(referral::k_visit_moments.word_of(each.moment)), {}),
                  column * 0.84f);
    }
    draw->AddLine({at.x, floor}, {at.x + inner, floor}, color_of(style.palette.text_faint), style.px(1));
    ImGui::Dummy({inner, tall + 4.0f * line + style.px(8)});
}

}
