// The lesson that is given: what is said beside the picture, where one stands in it, and what only the teacher needs.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/text.h"
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cstdio>
#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

namespace {

using session::LessonMove;
using session::LessonRun;

const std::string& told(const PanelView& view, const core::LocalText& texts) {
    return anatomy::words_in(texts, view.session.language);
}

void draw_ways(const PanelView& view, const LessonRun& run, Queue& queue) {
    const Style& style = view.style;
    const auto& steps = run.lesson->steps;
    const bool asks = run.step < steps.size() && steps[run.step].question && !run.is_revealed;
    const bool is_last = run.step + 1 >= steps.size() && !asks;
    const float whole = ImGui::GetContentRegionAvail().x, between = style.px(8);
    const float back = text_width(style.fonts.body, view.text("lesson.back")) + style.px(22);
    if (button(style, "back", view.text("lesson.back"), ButtonKind::Quiet, back, run.step > 0 || run.is_revealed))
        push(queue, session::TurnLesson{LessonMove::Back});
    ImGui::SameLine(0.0f, between);
    const float rest = whole - back - between;
    if (is_last) {
        if (button(style, "end", view.text("lesson.end"), ButtonKind::Accent, rest)) push(queue, session::EndLesson{});
    } else if (button(style, "next", view.text(asks ? "lesson.answer" : "lesson.next"), ButtonKind::Accent, rest)) {
        push(queue, session::TurnLesson{LessonMove::Next});
    }
}

void draw_tools(const PanelView& view, UiState& state, const LessonRun& run, Queue& queue) {
    const Style& style = view.style;
    const session::Session& now = view.session;
    const std::size_t count = run.lesson->steps.size();
    const std::string place = view.text(
        "lesson.step", {{"step", std::to_string(count == 0 ? 0 : run.step + 1)}, {"of", std::to_string(count)}});
    if (chip(style, "steps", place, now.are_steps_listed)) push(queue, session::Toggle{session::Switch::Steps});
    ImGui::SameLine();
    if (chip(style, "notes", view.text("lesson.notes"), now.are_notes_shown))
        push(queue, session::Toggle{session::Switch::Notes});
    ImGui::SameLine();
    const bool is_presented = now.before_presenting.has_value();
    if (!is_presented) state.presented_since_s = ImGui::GetTime();
    if (chip(style, "present",
             is_presented ? minutes_and_seconds(ImGui::GetTime() - state.presented_since_s)
                          : view.text("lesson.present"),
             is_presented))
        push(queue, session::PresentLesson{!is_presented});
    if (ImGui::IsItemHovered())
        tooltip(style, view.text(is_presented ? "lesson.present_off" : "lesson.present_on",
                                 {{"key", session::key_for("lesson_present on")}}));
}

void draw_list(const PanelView& view, const LessonRun& run, Queue& queue) {
    const Style& style = view.style;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(1)});
    for (std::size_t i = 0; i < run.lesson->steps.size(); ++i) {
        const std::string title = std::to_string(i + 1) + "  " + told(view, run.lesson->steps[i].title);
        const float wrap = ImGui::GetContentRegionAvail().x;
        const float height = text_height(style.fonts.body, title, wrap) + style.px(10);
        const Row line = row(style, ("step " + std::to_string(i)).c_str(), height, i == run.step);
        draw_wrapped(style.fonts.body, line.content.x, line.content.y + style.px(5),
                     i == run.step ? style.palette.accent : style.palette.text_color, title, wrap);
        if (line.is_clicked) push(queue, session::TurnLesson{LessonMove::To, static_cast<int>(i) + 1});
    }
    ImGui::PopStyleVar();
}

void draw_sources(const PanelView& view, const anatomy::LessonStep& step) {
    std::vector<std::string> words;
    for (const std::string& id : step.sources)
        if (const anatomy::Source* source = view.world.catalog ? view.world.catalog->find_source(id) : nullptr)
            words.push_back(anatomy::surnames_and_year(*source));
    gap(view.style, 2);
    text_in(view.style.fonts.small, view.style.palette.text_faint,
            step.is_uncited ? std::string(view.text("lesson.own_words")) : core::joined(words, "; "));
}

void draw_step(const PanelView& view, const LessonRun& run, const anatomy::LessonStep& step, bool is_new,
               Queue& queue) {
    const Style& style = view.style;
    text_in(style.fonts.title, style.palette.text_color, told(view, step.title));
    text_in(style.fonts.reading, style.palette.text_color, told(view, step.text));
    if (step.question) draw_class_question(view, run, *step.question, queue);
    if (step.question && run.is_revealed && is_new) ImGui::SetScrollHereY(1.0f); // an answer is seen at once
    draw_sources(view, step);
    if (!run.faults.empty()) { // quietly: the lesson goes on
        text_in(style.fonts.small, style.palette.text_faint, view.text("lesson.broken"));
        if (!view.session.before_presenting)
            for (const std::string& fault : run.faults) text_in(style.fonts.small, style.palette.text_faint, fault);
    }
    if (!view.session.are_notes_shown) return;
    gap(style, 4);
    text_in(style.fonts.caps, style.palette.text_faint, view.text("lesson.notes_title"));
    const std::string& notes = told(view, step.notes);
    text_in(style.fonts.body, style.palette.text_soft,
            notes.empty() ? std::string(view.text("lesson.no_notes")) : notes);
}

}

void draw_lesson_card(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    if (!view.session.lesson) return;
    const LessonRun& run = *view.session.lesson;
    const Style& style = view.style;
    begin_card("lesson", rect, style);
    const std::string place = run.lesson->id + ' ' + std::to_string(run.step) + (run.is_revealed ? " answered" : "");
    const bool is_new = std::exchange(state.lesson_drawn, place) != place;
    if (is_new && !run.is_revealed) ImGui::SetScrollY(0.0f);
    text_in(style.fonts.caps, style.palette.accent, told(view, run.lesson->names));
    draw_ways(view, run, queue);
    draw_tools(view, state, run, queue);
    if (view.session.before_presenting) draw_lesson_tools(view, queue);
    gap(style, 4);
    if (view.session.are_steps_listed)
        draw_list(view, run, queue);
    else if (run.step < run.lesson->steps.size())
        draw_step(view, run, run.lesson->steps[run.step], is_new, queue);
    else
        text_in(style.fonts.reading, style.palette.text_soft, view.text("lesson.empty"));
    if (run.is_own && !view.session.before_presenting) draw_lesson_making(view, state, queue);
    const bool is_at_end = run.step + 1 >= run.lesson->steps.size();
    if (!is_at_end && !view.session.before_presenting) {
        gap(style, 2);
        if (button(style, "leave", view.text("lesson.end"), ButtonKind::Plain)) push(queue, session::EndLesson{});
    }
    end_card();
}

}
