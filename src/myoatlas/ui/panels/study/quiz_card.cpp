// A question beside the body: its choices with the numbers of their keys, or what to do on the body; then what was
// right, why, and by which source. Said in words, never by color alone, and never to shame.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/text.h"
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

namespace {

using session::QuizResult;
using session::QuizRun;

std::string whole(float number) {
    return std::to_string(std::lround(number));
}

void draw_choice(const PanelView& view, const QuizRun& quiz, std::size_t index, Queue& queue) {
    const Style& style = view.style;
    const study::Question& question = quiz.question();
    const bool is_answered = quiz.is_answered();
    const bool is_right = is_answered && index == question.right;
    const bool is_chosen = is_answered && quiz.results.back().chosen == index;
    ImFont* font = is_right ? style.fonts.strong : style.fonts.reading;
    const glm::vec4& color =
        is_answered && !is_right && !is_chosen ? style.palette.text_soft : style.palette.text_color;
    const float key_room = style.px(30), width = ImGui::GetContentRegionAvail().x - key_room;
    std::string words = question.choices[index].text;
    if (is_right) words += view.text("quiz.is_right_mark", {});
    if (is_chosen && !is_right) words += view.text("quiz.is_chosen_mark", {});
    const Row line =
        row(style, ("choice " + std::to_string(index + 1)).c_str(), text_height(font, words, width) + style.px(14),
            is_right, is_answered ? RowLight::SelectedOnly : RowLight::Pointed);
    draw_text(style.fonts.strong, line.content.x + style.px(4), line.content.y + style.px(7), style.palette.accent,
              std::to_string(index + 1));
    draw_wrapped(font, line.content.x + key_room, line.content.y + style.px(7), color, words, width);
    if (line.is_clicked && !is_answered) push(queue, session::AnswerQuiz{static_cast<int>(index) + 1});
}

// What is to be done on the body.
std::string how_to_answer(const PanelView& view, const QuizRun& quiz) {
    if (quiz.waits_for_paint()) return view.text("quiz.paint", {{"keys", keys_in_words(view.text, "Enter")}});
    return view.text(quiz.question().card.kind == study::QuestionKind::FindPoint ? "quiz.point" : "quiz.click", {});
}

// What came of an answer on the body: "You pointed 14 mm from it."
std::string told_of_body(const PanelView& view, const QuizRun& quiz, const QuizResult& result) {
    if (result.painting) {
        const study::PaintingScore& score = *result.painting;
        std::string words = view.text("quiz.painted", {{"found", whole(100.0f * score.essential_found)},
                                                       {"outside", whole(100.0f * score.outside)}});
        if (score.wrong_side > 0.05f)
            words += ' ' + view.text("quiz.wrong_side", {{"share", whole(100.0f * score.wrong_side)}});
        return words;
    }
    if (quiz.question().card.kind == study::QuestionKind::FindPoint)
        return result.off_mm ? view.text("quiz.off", {{"mm", whole(*result.off_mm)}}) : std::string();
    if (result.is_right() || result.hit.empty()) return {};
    const std::string name = name_of_part(view, {result.hit, result.hit_side});
    return result.off_mm ? view.text("quiz.clicked_beside", {{"name", name}, {"mm", whole(*result.off_mm)}})
                         : view.text("quiz.clicked", {{"name", name}});
}

void draw_outcome(const PanelView& view, const QuizRun& quiz) {
    const Style& style = view.style;
    const QuizResult& result = quiz.results.back();
    const char* verdict = result.is_unknown                       ? "quiz.unknown"
                          : result.is_right()                     ? "quiz.right"
                          : result.score >= session::k_near_score ? "quiz.near"
                                                                  : "quiz.wrong";
    gap(style, 6);
    text_in(style.fonts.title, style.palette.text_color, view.text(verdict));
    if (const std::string told = told_of_body(view, quiz, result); !told.empty())
        text_in(style.fonts.reading, style.palette.text_color, told);
    text_in(style.fonts.reading, style.palette.text_color, quiz.question().why);
    text_in(style.fonts.small, style.palette.text_soft, source_names(view, quiz.question().sources));
}

void draw_ways(const PanelView& view, const QuizRun& quiz, Queue& queue) {
    const Style& style = view.style;
    gap(style, 6);
    const float width = ImGui::GetContentRegionAvail().x;
    if (quiz.is_answered()) {
        const bool is_last = quiz.at + 1 == quiz.questions->size();
        if (button(style, "next", view.text(is_last ? "quiz.to_end" : "quiz.next"), ButtonKind::Accent, width))
            push(queue, session::NextQuestion{});
    } else {
        const bool has_paint = !view.session.report.marks.empty();
        if (quiz.waits_for_paint() && button(style, "hand in", view.text("quiz.hand_in"),
                                             has_paint ? ButtonKind::Accent : ButtonKind::Quiet, width, has_paint))
            push(queue, session::AnswerPainted{});
        if (button(style, "unknown", view.text("quiz.not_known"))) push(queue, session::AnswerQuiz{0});
        ImGui::SameLine();
    }
    if (button(style, "leave", view.text("quiz.leave"), ButtonKind::Plain)) push(queue, session::EndQuiz{});
}

void draw_question(const PanelView& view, const QuizRun& quiz, Queue& queue) {
    const Style& style = view.style;
    text_in(style.fonts.caps, style.palette.accent,
            view.text("quiz.step", {{"deck", quiz.name},
                                    {"step", std::to_string(quiz.at + 1)},
                                    {"of", std::to_string(quiz.questions->size())}}));
    text_in(style.fonts.title, style.palette.text_color, quiz.question().prompt);
    gap(style, 4);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(2)});
    for (std::size_t i = 0; i < quiz.question().choices.size(); ++i) draw_choice(view, quiz, i, queue);
    ImGui::PopStyleVar();
    if (quiz.waits_for_body()) text_in(style.fonts.reading, style.palette.text_soft, how_to_answer(view, quiz));
    if (quiz.is_answered()) draw_outcome(view, quiz);
    draw_ways(view, quiz, queue);
}

}

std::string source_names(const PanelView& view, const std::vector<std::string>& sources) {
    std::vector<std::string> names;
    for (const std::string& id : sources)
        if (const anatomy::Source* source = view.world.catalog ? view.world.catalog->find_source(id) : nullptr)
            names.push_back(anatomy::surnames_and_year(*source));
    return core::joined(names, "; ");
}

void draw_quiz_card(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    if (!view.session.quiz) return;
    const QuizRun& quiz = *view.session.quiz;
    if (std::exchange(state.quiz_drawn, quiz.questions.get()) != quiz.questions.get())
        state.quiz_began_s = ImGui::GetTime();
    if (!quiz.is_over()) state.quiz_took_s = static_cast<float>(ImGui::GetTime() - state.quiz_began_s);
    begin_card("quiz", rect, view.style);
    const std::size_t drawn = 2 * quiz.at + (quiz.is_answered() ? 1 : 0);
    const bool is_new = std::exchange(state.question_drawn, drawn) != drawn;
    if (is_new && !quiz.is_answered()) ImGui::SetScrollY(0.0f);
    if (quiz.is_over())
        draw_quiz_report(view, state, queue);
    else
        draw_question(view, quiz, queue);
    if (is_new && quiz.is_answered()) ImGui::SetScrollHereY(1.0f); // why is seen at once
    end_card();
}

}
