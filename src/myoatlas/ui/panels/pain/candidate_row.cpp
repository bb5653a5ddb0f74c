// One muscle of the ranked list: its name, one sentence, and how drawing and zone agree. More of it on demand.
// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/told_sides.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/signs.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <imgui.h>
#include <string>

namespace myoatlas::ui {

namespace {

// "Reaches most of what hurts, and little else."
std::string sentence_of(const core::TextCatalog& text, const referral::Candidate& candidate) {
    const referral::Reason& first = candidate.because.front();
    if (first.covers <= 0.0f) return first.text; // a symptom or condition speaks for it
    const char* covers = first.covers >= 0.9f    ? "answer.covers.all"
                         : first.covers >= 0.6f  ? "answer.covers.most"
                         : first.covers >= 0.4f  ? "answer.covers.half"
                         : first.covers >= 0.12f ? "answer.covers.part"
                                                 : "answer.covers.little";
    const char* beyond = first.zone_inside >= 0.6f   ? "answer.beyond.nothing"
                         : first.zone_inside >= 0.3f ? "answer.beyond.some"
                                                     : "answer.beyond.much";
    return std::string(text(covers)) + text(beyond);
}

// All its reasons in numbers, and how to tell it from the others.
void draw_reasons(const PanelView& view, const referral::Candidate& candidate) {
    const Style& style = view.style;
    for (const referral::Reason& reason : candidate.because)
        text_in(style.fonts.small, style.palette.text_soft, reason.text);
    draw_differential(view, candidate);
}

void draw_more(const PanelView& view, UiState& state, const referral::Candidate& candidate, float indent,
               Queue& queue) {
    const Style& style = view.style;
    ImGui::Indent(indent);
    if (state.are_reasons_open)
        draw_reasons(view, candidate);
    else
        draw_where_to_press(view, candidate);
    gap(style, 1);
    if (chip(style, "why", view.text(state.are_reasons_open ? "pain.why_less" : "pain.why"), state.are_reasons_open))
        state.are_reasons_open = !state.are_reasons_open;
    ImGui::SameLine();
    if (chip(style, "facts", view.text("pain.facts"), false)) push(queue, session::SetMode{session::Mode::Explore});
    ImGui::SameLine();
    if (chip(style, "frame", view.text("action.frame"), false)) push(queue, session::FrameNext{});
    ImGui::Unindent(indent);
    gap(style, 3);
}

}

void draw_candidate(const PanelView& view, UiState& state, std::size_t index, int place, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const referral::Candidate& candidate = view.session.answer->candidates[index];
    const referral::Reason& first = candidate.because.front();
    const anatomy::Muscle* muscle = view.world.catalog->find_muscle(candidate.muscle);
    const bool is_chosen = view.session.candidate == index, has_picture = first.covers > 0.0f;
    const float indent = style.px(26), pad = style.px(6), wrap = ImGui::GetContentRegionAvail().x - indent;
    const std::string sentence = sentence_of(view.text, candidate);
    const std::string name = muscle ? muscle->names.name : candidate.muscle;
    const std::string side_words_key = referral::side_key(view.session.report, *view.session.answer, candidate);
    const std::string side = side_words_key.empty() ? std::string() : view.text(side_words_key, {});
    const float side_width = text_width(style.fonts.small, side), name_wrap = wrap - side_width - style.px(8);
    const float name_height = text_height(style.fonts.strong, name, name_wrap) + style.px(3);
    const float words_height = text_height(style.fonts.small, sentence, wrap);
    const float height = 2.0f * pad + name_height + words_height + (has_picture ? style.px(15) : 0.0f);

    const Row line = row(style, ("candidate " + std::to_string(index)).c_str(), height, is_chosen);
    const Rect& at = line.content;
    const std::string rank = std::to_string(place);
    draw_text(style.fonts.strong, at.x + style.px(16) - text_width(style.fonts.strong, rank), at.y + pad,
              is_chosen ? p.accent : p.text_faint, rank);
    draw_text(style.fonts.small, at.x + at.width - side_width, at.y + pad + style.px(2), p.text_faint, side);
    draw_wrapped(style.fonts.strong, at.x + indent, at.y + pad, p.text_color, name, name_wrap);
    float y = at.y + pad + name_height;
    draw_wrapped(style.fonts.small, at.x + indent, y, p.text_soft, sentence, wrap);
    y += words_height + style.px(4);
    if (has_picture) draw_agreement(style, {at.x + indent, y, wrap, style.px(10)}, first.covers, first.zone_inside);
    const bool is_adding = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift; // to the others, as to compare
    if (line.is_clicked && is_adding)
        push(queue, session::Select{candidate.muscle, candidate.side, session::Choosing::Added});
    else if (line.is_clicked && is_chosen)
        push(queue, session::ClearSelection{});
    else if (line.is_clicked) {
        push(queue, session::ChooseCandidate{static_cast<int>(index) + 1});
        push(queue, session::Frame{});
    }
    if (is_chosen) draw_more(view, state, candidate, indent, queue);
}

}
