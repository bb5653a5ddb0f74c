// How a quiz went: in numbers without a grade, by content area where the deck has some, and what was not right with
// why.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cstdio>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

using session::QuizRun;

// Of each content area, in the order of the deck: how many were asked, how many right.
void draw_parts(const PanelView& view, const QuizRun& quiz) {
    const Style& style = view.style;
    if (!view.world.decks) return;
    const auto deck = std::ranges::find(*view.world.decks, quiz.deck, &study::Deck::id);
    if (deck == view.world.decks->end() || deck->parts.size() < 2) return;
    gap(style, 4);
    for (const study::DeckPart& part : deck->parts) {
        std::size_t asked = 0, right = 0;
        for (std::size_t i = 0; i < quiz.results.size(); ++i) {
            if ((*quiz.questions)[i].part != part.id) continue;
            ++asked;
            right += quiz.results[i].is_right() ? 1 : 0;
        }
        if (asked == 0) continue;
        text_in(style.fonts.body, style.palette.text_color,
                view.text("quiz.part", {{"part", core::in_language(part.names, view.session.language)},
                                        {"right", std::to_string(right)},
                                        {"of", std::to_string(asked)}}));
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_bar(style, {at.x, at.y, ImGui::GetContentRegionAvail().x, style.px(6)},
                 static_cast<float>(right) / static_cast<float>(asked), style.palette.accent);
        gap(style, 8);
    }
}

void draw_missed(const PanelView& view, const QuizRun& quiz) {
    const Style& style = view.style;
    bool is_first = true;
    for (std::size_t i = 0; i < quiz.results.size(); ++i) {
        if (quiz.results[i].is_right()) continue;
        if (std::exchange(is_first, false)) heading(style, view.text("quiz.look_again"));
        const study::Question& question = (*quiz.questions)[i].question;
        text_in(style.fonts.strong, style.palette.text_color, question.prompt);
        if (const auto chosen = quiz.results[i].chosen; chosen && *chosen < question.choices.size())
            text_in(style.fonts.body, style.palette.text_soft,
                    view.text("quiz.you_said", {{"answer", question.choices[*chosen].text}}));
        if (!question.choices.empty())
            text_in(style.fonts.body, style.palette.text_color, question.choices[question.right].text);
        text_in(style.fonts.body, style.palette.text_soft, question.why);
        text_in(style.fonts.small, style.palette.text_soft, source_names(view, question.sources));
        gap(style, 4);
    }
}

}

void draw_quiz_report(const PanelView& view, const UiState& state, Queue& queue) {
    const Style& style = view.style;
    const QuizRun& quiz = *view.session.quiz;
    text_in(style.fonts.caps, style.palette.accent, quiz.name);
    text_in(style.fonts.title, style.palette.text_color,
            view.text("quiz.result",
                      {{"right", std::to_string(quiz.right())}, {"of", std::to_string(quiz.results.size())}}));
    if (quiz.is_test)
        text_in(style.fonts.body, style.palette.text_soft,
                view.text("quiz.took", {{"time", minutes_and_seconds(state.quiz_took_s)}}));
    text_in(style.fonts.body, style.palette.text_soft, view.text("quiz.comes_back"));
    draw_parts(view, quiz);
    draw_missed(view, quiz);
    gap(style, 6);
    if (button(style, "close", view.text("quiz.close"), ButtonKind::Accent, ImGui::GetContentRegionAvail().x))
        push(queue, session::EndQuiz{});
    if (button(style, "more", view.text("quiz.more")))
        push(queue, session::StartQuiz{quiz.deck, quiz.is_test, static_cast<int>(quiz.count), 0});
    ImGui::SameLine();
    if (button(style, "progress", view.text("study.progress"))) {
        push(queue, session::EndQuiz{});
        push(queue, session::ShowProgress{});
    }
}

}
