// The box to say in words where it hurts, and what became of the words.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <imgui.h>
#include <imgui_stdlib.h>

namespace myoatlas::ui {

namespace {

using search::SaidAs;

bool is_marked(const search::Understood& told) {
    return told.as != SaidAs::Excluded && told.as != SaidAs::Ambiguous && told.as != SaidAs::Muscle &&
           told.as != SaidAs::Side && told.as != SaidAs::Vague && !search::is_of_moment(told.as);
}

// What the words of one stretch became, a line each.
std::string meaning_of(const PanelView& view, const search::Understood& told) {
    std::string meaning = view.text("said." + std::string(search::name_of(told.as)));
    const auto add = [&](const std::string& more) { meaning += (meaning.back() == ':' ? " " : ", ") + more; };
    if (!told.id.empty() || told.as == SaidAs::Intensity) meaning += ':';
    if (view.world.catalog->find_area(told.id))
        add(area_words(view, {told.id, told.side}));
    else if (const anatomy::Condition* condition = view.world.catalog->find_condition(told.id))
        add(condition->names.name);
    else if (const referral::Symptom* symptom = referral::find_symptom(*view.world.rules(), told.id))
        add(symptom->names.name);
    else if (!told.id.empty())
        add(told.id);
    for (const std::string& area : told.may_mean) add(area_words(view, {area, told.side}));
    return told.note.empty() ? meaning : meaning + " (" + core::sentence_in(view.text, told.note) + ")";
}

// One chip for each stretch of words, however much it became.
void draw_understood(const PanelView& view) {
    const search::SaidPain& said = view.session.said;
    const Style style = lit_softly(view.style); // what is marked by it stands below, in full color
    for (std::size_t i = 0; i < said.understood.size();) {
        const search::Understood& first = said.understood[i];
        std::string meaning;
        bool is_lit = false;
        for (; i < said.understood.size() && said.understood[i].begin == first.begin; ++i) {
            meaning += (meaning.empty() ? "" : "\n") + meaning_of(view, said.understood[i]);
            is_lit |= is_marked(said.understood[i]);
        }
        if (first.begin > said.understood.front().begin) ImGui::SameLine();
        chip(style, ("said " + std::to_string(first.begin)).c_str(), first.words, is_lit);
        if (ImGui::IsItemHovered()) tooltip(view.style, meaning);
    }
}

// In the color of cautions: these words were left out.
void draw_not_understood(const PanelView& view) {
    const search::SaidPain& said = view.session.said;
    const Style style = lit_as_caution(view.style);
    for (const search::NotUnderstood& left : said.not_understood) {
        if (!said.understood.empty() || &left != &said.not_understood.front()) ImGui::SameLine();
        chip(style, ("left " + std::to_string(left.begin)).c_str(), left.words, true);
        if (ImGui::IsItemHovered()) tooltip(view.style, view.text("said.not_understood"));
    }
}

}

void draw_said_box(const PanelView& view, UiState& state, Queue& queue) {
    if (!view.world.said_grammar) return;
    if (state.said_seen != view.session.said.text) state.said_text = state.said_seen = view.session.said.text;
    focus_text_box("##said");
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    const bool is_entered = ImGui::InputTextWithHint("##said", view.text("said.hint"), &state.said_text,
                                                     ImGuiInputTextFlags_EnterReturnsTrue);
    if (is_entered && !state.said_text.empty()) {
        push(queue, session::Say{state.said_text});
        // Where nothing of it can be marked, what is seen stays.
        if (!view.world.said_grammar->understand(state.said_text).report.is_empty()) push(queue, session::Frame{});
    }
    if (view.session.said.text.empty()) return;
    draw_understood(view);
    draw_not_understood(view);
    gap(view.style, 2);
}

}
