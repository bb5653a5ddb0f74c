// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/told_sides.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <span>

namespace myoatlas::ui {

namespace {

constexpr std::size_t k_candidates_shown = 20;

// A pill with the name of what is marked and a cross to take it away.
bool draw_marked(const Style& style, const std::string& id, const std::string& words) {
    return chip(style, id.c_str(), words + "  ×", true);
}

// A symptom that calls for caution has its sign and its colors: it is not one more place that hurts.
bool draw_marked_symptom(const PanelView& view, const std::string& id) {
    const referral::Symptom* symptom = referral::find_symptom(*view.world.rules(), id);
    const std::string words = symptom ? symptom->names.name : id, item = "symptom " + id;
    if (!symptom || (symptom->cautions.empty() && !symptom->is_sign)) return draw_marked(view.style, item, words);
    const Style style = lit_as_caution(view.style);
    const bool is_clicked = chip(style, item.c_str(), words + "  ×", true, style.px(20));
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    draw_icon(Icon::Caution, low.x + style.px(18), (low.y + high.y) * 0.5f, style.px(14), style.palette.caution_text);
    return is_clicked;
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
        flow();
        if (draw_marked_symptom(view, id)) push(queue, session::MarkSymptom{id, false});
    }
    if (!report.marks.empty()) {
        flow();
        if (draw_marked(style, "marks", view.text("pain.marks", {{"count", std::to_string(report.strokes())}})))
            push(queue, session::ErasePain{true});
    }
    flow();
    if (chip(style, "more", view.text(state.is_chooser_open ? "pain.close" : "pain.add"), false)) {
        state.is_chooser_open = !state.is_chooser_open;
        if (state.is_chooser_open) state.is_brush_open = false; // the answer stays in sight
    }
    flow();
    if (chip(style, "erase", view.text("pain.erase"), false)) {
        push(queue, session::ErasePain{});
        state.is_chooser_open = false;
    }
    if (!state.is_chooser_open && !state.is_brush_open) draw_suggestions(view, queue); // the answer stays in sight
}

// Tingling and numbness speak for a nerve, whatever muscle is first.
void draw_nerve_word(const PanelView& view, const referral::Answer& answer) {
    constexpr std::string_view k_nerve = "nerve_quality";
    const auto is_felt = [&](const referral::Alert& alert) {
        return alert.caution == k_nerve && alert.by <= referral::CalledBy::Flag;
    };
    if (std::ranges::any_of(answer.alerts, is_felt))
        text_in(view.style.fonts.small, view.style.palette.caution_text, view.text("pain.nerve"));
}

void draw_answer(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const referral::Answer& answer = *view.session.answer;
    gap(style, 2);
    draw_nerve_word(view, answer);
    for (const core::Problem& problem : answer.problems) text_in(style.fonts.small, style.palette.accent, problem.what);
    if (!answer.lists_muscles && answer.candidates.empty()) return;
    heading(style, view.text("pain.sources"));
    if (answer.candidates.empty()) text_in(style.fonts.body, style.palette.text_soft, view.text("pain.no_source"));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(2)});
    std::size_t told = 0;
    for (std::size_t i = 0; i < answer.candidates.size() && told < k_candidates_shown; ++i)
        if (!referral::is_told_before(answer, i)) draw_candidate(view, state, i, static_cast<int>(++told), queue);
    ImGui::PopStyleVar();
    draw_source_sets(view);
    draw_other_causes(view, queue);
    gap(style, 2);
    draw_guide_link(view, "why_pain_elsewhere", queue);
    draw_serious_cautions(view, answer.cautions, state.are_cautions_open);
    draw_plain_cautions(view, answer.cautions);
}

}

void draw_pain_panel(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    const Style& style = view.style;
    begin_card("pain", rect, style);
    const bool is_blank = view.session.report.is_empty();
    text_in(is_blank ? style.fonts.title : style.fonts.strong, style.palette.text_color, view.text("pain.title"));
    if (!view.world.catalog || !view.world.engine) {
        text_in(style.fonts.body, style.palette.text_soft, view.text("pain.no_chart"));
        end_card();
        return;
    }
    const auto act = view.session.answer ? view.session.answer->act : referral::Act::None;
    const bool is_urgent = act == referral::Act::CallNow || act == referral::Act::Today;
    if (is_urgent) draw_emergencies(view, queue); // what cannot wait stands before all else
    draw_visits_row(view, queue);
    draw_said_box(view, state, queue);
    if (is_blank) {
        text_in(style.fonts.body, style.palette.text_soft, view.text("pain.hint"));
        gap(style, 3);
        draw_body_chart_button(view, queue);
    } else {
        draw_chosen(view, queue);
        draw_report(view, state, queue);
    }
    draw_pain_tools(view, queue);
    draw_pain_brush(view, state, queue);
    if (is_blank) {
        draw_pain_chooser(view, state, queue);
    } else {
        if (view.session.answer && !is_urgent) draw_emergencies(view, queue);
        if (state.is_chooser_open) { // in a box of its own, so that the answer below stays in sight
            ImGui::BeginChild("chooser", {0.0f, style.px(190)});
            draw_pain_chooser(view, state, queue);
            draw_more_below();
            ImGui::EndChild();
        }
        if (view.session.answer) draw_answer(view, state, queue);
        gap(style, 2);
        draw_body_chart_button(view, queue);
        draw_hand_over(view, queue);
    }
    gap(style, 6);
    end_card();
}

}
