// The decks to be asked from, and how: to learn, or as a test. A press on a deck begins.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

// What kind of deck it is, in the order they are listed.
enum class DeckGroup { Subject, Region, Layer, Complaint };

DeckGroup group_of(const PanelView& view, const study::Deck& deck) {
    if (anatomy::k_muscle_sections.value_of(deck.id)) return DeckGroup::Region;
    if (anatomy::k_layers.value_of(deck.id)) return DeckGroup::Layer;
    if (view.world.catalog && view.world.catalog->find_condition(deck.id)) return DeckGroup::Complaint;
    return DeckGroup::Subject;
}

void begin_quiz(const UiState& state, const std::string& deck, Queue& queue) {
    push(queue, session::ShowStudy{false});
    push(queue, session::StartQuiz{deck, state.is_test_wanted, state.quiz_count, 0});
}

void draw_deck(const PanelView& view, const UiState& state, const std::string& id, const std::string& name,
               const std::string& about, Queue& queue) {
    const Style& style = view.style;
    const float wrap = ImGui::GetContentRegionAvail().x;
    const float head = text_height(style.fonts.body, name, wrap);
    const float tail = about.empty() ? 0.0f : text_height(style.fonts.small, about, wrap) + style.px(1);
    const Row line = row(style, ("deck " + id).c_str(), head + tail + style.px(10), false);
    draw_wrapped(style.fonts.body, line.content.x, line.content.y + style.px(4), style.palette.accent, name, wrap);
    if (!about.empty())
        draw_wrapped(style.fonts.small, line.content.x, line.content.y + style.px(5) + head, style.palette.text_soft,
                     about, wrap);
    if (line.is_clicked) begin_quiz(state, id, queue);
}

// The learner's own: what is due, what is weak, what is selected.
void draw_own(const PanelView& view, const UiState& state, Queue& queue) {
    const study::Standing none;
    const study::Standing& standing = view.world.learned ? view.world.learned->standing : none;
    heading(view.style, view.text("study.own"));
    const auto counted = [&](const char* key, std::size_t count) {
        return view.text(key, {{"count", std::to_string(count)}});
    };
    if (standing.due > 0) draw_deck(view, state, "due", counted("study.due", standing.due), {}, queue);
    if (standing.weak > 0) draw_deck(view, state, "weak", counted("study.weak", standing.weak), {}, queue);
    if (view.session.selection && !view.session.selection->muscle.empty())
        draw_deck(view, state, "selection", std::string(view.text("study.selection")), {}, queue);
    if (standing.due == 0)
        text_in(view.style.fonts.small, view.style.palette.text_soft, view.text("study.nothing_due"));
}

void draw_group(const PanelView& view, const UiState& state, DeckGroup group, const char* title, Queue& queue) {
    const Style& style = view.style;
    heading(style, view.text(title));
    for (const study::Deck& deck : *view.world.decks) {
        if (group_of(view, deck) != group) continue;
        const std::string& name = core::in_language(deck.names, view.session.language);
        if (group == DeckGroup::Subject) {
            draw_deck(view, state, deck.id, name, core::in_language(deck.about, view.session.language), queue);
            continue;
        }
        if (chip(style, ("deck " + deck.id).c_str(), name, false)) begin_quiz(state, deck.id, queue);
        ImGui::SameLine();
    }
    if (group != DeckGroup::Subject) ImGui::NewLine();
}

void draw_how(const PanelView& view, UiState& state) {
    const Style& style = view.style;
    const std::array<std::string_view, 2> modes{view.text("study.learn"), view.text("study.test")};
    const int chosen = segmented(style, "mode", modes, state.is_test_wanted ? 1 : 0, ImGui::GetContentRegionAvail().x);
    if (chosen >= 0) state.is_test_wanted = chosen == 1;
    text_in(style.fonts.small, style.palette.text_soft,
            view.text(state.is_test_wanted ? "study.test_does" : "study.learn_does"));
    for (const int count : {session::k_quiz_count, 20, 50}) {
        if (chip(style, ("count " + std::to_string(count)).c_str(),
                 view.text("study.count", {{"count", std::to_string(count)}}), state.quiz_count == count))
            state.quiz_count = count;
        ImGui::SameLine();
    }
    ImGui::NewLine();
}

}

void draw_study_card(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    if (!view.session.is_study_shown || !view.world.decks) return;
    const Style& style = view.style;
    begin_front_card("study", 700.0f, style.px(28), window, style);
    text_in(style.fonts.title, style.palette.text_color, view.text("study.title"));
    text_in(style.fonts.body, style.palette.text_soft, view.text("study.about"));
    gap(style, 2);
    draw_how(view, state);
    if (button(style, "progress", view.text("study.progress"))) push(queue, session::ShowProgress{});
    ImGui::SameLine();
    if (button(style, "close", view.text("action.close"), ButtonKind::Plain)) push(queue, session::ShowStudy{false});
    draw_learner_row(view, state, queue);
    draw_own(view, state, queue);
    draw_group(view, state, DeckGroup::Subject, "study.subjects", queue);
    draw_group(view, state, DeckGroup::Region, "study.regions", queue);
    draw_group(view, state, DeckGroup::Layer, "study.layers", queue);
    draw_group(view, state, DeckGroup::Complaint, "study.complaints", queue);
    if (is_clicked_beside_card()) push(queue, session::ShowStudy{false});
    end_front_card();
}

}
