// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

constexpr std::size_t k_candidates_shown = 20;

// A pill with the name of what is marked and a cross to take it away.
bool draw_marked(const Style& style, const std::string& id, const std::string& words) {
    return chip(style, id.c_str(), words + "  ×", true);
}

// Offers the named areas under the last painted mark.
void draw_suggestions(const PanelView& view, Queue& queue) {
    const auto& marks = view.session.report.marks;
    if (marks.empty() || !view.skin_areas || !view.world.surface_map || !view.chart_body) return;
    const auto areas = view.skin_areas->at(scene::nearest_vertex(view.chart_body->skin, marks.back().at_mm));
    if (areas.empty()) return;
    gap(view.style, 2);
    text_in(view.style.fonts.small, view.style.palette.text_faint, view.text("pain.whole_area"));
    for (std::size_t i = 0; i < std::min<std::size_t>(areas.size(), 3); ++i) {
        const anatomy::SkinArea& area = view.world.surface_map->areas[areas[i]];
        if (i > 0) ImGui::SameLine();
        const std::string words = area_words(view, {area.area, area.side});
        if (chip(view.style, ("suggest " + area.area).c_str(), words, false))
            push(queue, session::Trace{{area.area}, area.side});
    }
}

void draw_report(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const referral::PainReport& report = view.session.report;
    bool is_first = true;
    const auto flow = [&] {
        if (!is_first) ImGui::SameLine();
        is_first = false;
    };
    for (const referral::AreaMark& mark : report.areas) {
        flow();
        if (draw_marked(style, "area " + mark.area + (mark.side ? core::name_of(*mark.side).data() : ""),
                        area_words(view, mark)))
            push(queue, session::UnmarkArea{mark.area, mark.side});
    }
    for (const std::string& id : report.conditions) {
        const anatomy::Condition* condition = view.world.catalog->find_condition(id);
        flow();
        if (draw_marked(style, "condition " + id, condition ? condition->names.name : id))
            push(queue, session::MarkCondition{id, false});
    }
    for (const std::string& id : report.symptoms) {
        const referral::Symptom* symptom = referral::find_symptom(view.world.engine->rules(), id);
        flow();
        if (draw_marked(style, "symptom " + id, symptom ? symptom->names.name : id))
            push(queue, session::MarkSymptom{id, false});
    }
    if (!report.marks.empty()) {
        flow();
        if (draw_marked(style, "marks", view.text("pain.marks", {{"count", std::to_string(report.strokes())}})))
            push(queue, session::ErasePain{true});
    }
    draw_suggestions(view, queue);
    gap(style, 2);
    if (button(style, "more", view.text(state.is_chooser_open ? "pain.close" : "pain.add")))
        state.is_chooser_open = !state.is_chooser_open;
    ImGui::SameLine();
    if (button(style, "erase", view.text("pain.erase"), ButtonKind::Plain)) {
        push(queue, session::ErasePain{});
        state.is_chooser_open = false;
    }
}

void draw_candidate(const PanelView& view, std::size_t index, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const referral::Candidate& candidate = view.session.answer->candidates[index];
    const anatomy::Muscle* muscle = view.world.catalog->find_muscle(candidate.muscle);
    const bool is_chosen = view.session.candidate == index;
    const float indent = style.px(34), pad = style.px(8), width = ImGui::GetContentRegionAvail().x;
    const float wrap = width - indent;
    const std::size_t reasons =
        is_chosen ? candidate.because.size() : std::min<std::size_t>(1, candidate.because.size());
    float height = pad * 2 + style.px(22) + style.px(10);
    for (std::size_t i = 0; i < reasons; ++i)
        height += text_height(style.fonts.small, candidate.because[i].text, wrap) + style.px(3);

    const Row line = row(style, ("candidate " + std::to_string(index)).c_str(), height, is_chosen);
    const Rect& at = line.content;
    const std::string rank = std::to_string(index + 1);
    draw_text(style.fonts.strong, at.x + style.px(22) - text_width(style.fonts.strong, rank), at.y + pad,
              is_chosen ? p.accent : p.text_faint, rank);
    const std::string side = candidate.side == core::Side::Midline ? "" : side_words(view.text, candidate.side);
    const float side_width = text_width(style.fonts.small, side);
    draw_text(style.fonts.small, at.x + at.width - side_width, at.y + pad + style.px(2), p.text_faint, side);
    draw_text(style.fonts.strong, at.x + indent, at.y + pad, p.text_color,
              muscle ? muscle->names.name : candidate.muscle, wrap - side_width - style.px(8));
    float y = at.y + pad + style.px(25);
    draw_bar(style, {at.x + indent, y, wrap, style.px(4)}, candidate.score,
             candidate.grade == anatomy::ZoneGrade::Essential ? p.essential : p.spillover);
    y += style.px(10);
    for (std::size_t i = 0; i < reasons; ++i) {
        draw_wrapped(style.fonts.small, at.x + indent, y, p.text_soft, candidate.because[i].text, wrap);
        y += text_height(style.fonts.small, candidate.because[i].text, wrap) + style.px(3);
    }
    if (line.is_clicked) {
        if (is_chosen) {
            push(queue, session::ClearSelection{});
        } else {
            push(queue, session::ChooseCandidate{static_cast<int>(index) + 1});
            push(queue, session::Frame{});
        }
    }
    if (!is_chosen) return;
    ImGui::Indent(indent);
    draw_differential(view, candidate);
    ImGui::Unindent(indent);
    gap(style, 1);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
    if (button(style, "facts", view.text("pain.facts"))) push(queue, session::SetMode{session::Mode::Explore});
    ImGui::SameLine();
    if (button(style, "frame", view.text("action.frame"))) push(queue, session::FrameNext{});
    gap(style, 3);
}

void draw_answer(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const referral::Answer& answer = *view.session.answer;
    gap(style, 4);
    draw_serious_cautions(view, answer.cautions, state.are_cautions_open);
    heading(style, view.text("pain.sources"));
    for (const core::Problem& problem : answer.problems) text_in(style.fonts.small, style.palette.accent, problem.what);
    if (answer.candidates.empty()) text_in(style.fonts.body, style.palette.text_soft, view.text("pain.no_source"));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(2)});
    for (std::size_t i = 0; i < std::min(answer.candidates.size(), k_candidates_shown); ++i)
        draw_candidate(view, i, queue);
    ImGui::PopStyleVar();
    draw_source_sets(view);
    gap(style, 2);
    draw_guide_link(view, "why_pain_elsewhere", queue);
    draw_plain_cautions(view, answer.cautions);
}

}

void draw_pain_panel(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    const Style& style = view.style;
    begin_card("pain", rect, style);
    text_in(style.fonts.title, style.palette.text_color, view.text("pain.title"));
    if (!view.world.catalog || !view.world.engine) {
        text_in(style.fonts.body, style.palette.text_soft, view.text("pain.no_chart"));
    } else if (view.session.report.is_empty()) {
        draw_said_box(view, state, queue);
        text_in(style.fonts.body, style.palette.text_soft, view.text("pain.hint"));
        gap(style, 3);
        draw_body_chart_button(view, queue);
        draw_pain_brush(view, state, queue);
        gap(style, 3);
        draw_pain_chooser(view, state, queue);
    } else {
        draw_said_box(view, state, queue);
        gap(style, 2);
        draw_report(view, state, queue);
        gap(style, 2);
        draw_body_chart_button(view, queue);
        draw_pain_brush(view, state, queue);
        if (state.is_chooser_open) {
            gap(style, 2);
            draw_pain_chooser(view, state, queue);
        }
        if (view.session.answer) draw_answer(view, state, queue);
    }
    gap(style, 6);
    end_card();
}

}
