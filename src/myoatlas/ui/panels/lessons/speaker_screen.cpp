// The second window as whoever gives a lesson sees it: how long it has been, what time it is, what comes next, and the
// notes of the step.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <cmath>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

// Two numbers beside each other, and below each what it is.
void draw_times(const PanelView& view, int seconds) {
    const Style& style = view.style;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float inner = ImGui::GetContentRegionAvail().x, large = text_height(style.fonts.large, "0", 0.0f);
    const std::string passed = minutes_and_seconds(seconds);
    const std::string& clock = view.session.clock;
    const char* passed_label = view.text("speaker.passed");
    const char* clock_label = view.text("speaker.clock");
    const float right = std::round(at.x + inner);
    draw_text(style.fonts.large, std::round(at.x), std::round(at.y), style.palette.accent, passed);
    draw_text(style.fonts.large, std::round(right - text_width(style.fonts.large, clock)), std::round(at.y),
              style.palette.text_color, clock);
    draw_text(style.fonts.small, at.x, at.y + large, style.palette.text_soft, passed_label);
    draw_text(style.fonts.small, right - text_width(style.fonts.small, clock_label), at.y + large,
              style.palette.text_soft, clock_label);
    ImGui::Dummy({inner, large + text_height(style.fonts.small, "A", 0.0f)});
}

void draw_question(const PanelView& view, const anatomy::LessonQuestion& question) {
    const Style& style = view.style;
    gap(style, 4);
    text_in(style.fonts.caps, style.palette.accent, view.text("lesson.question"));
    text_in(style.fonts.strong, style.palette.text_color, anatomy::words_in(question.text, view.session.language));
    text_in(style.fonts.small, style.palette.text_soft, view.text("lesson.the_answer"));
    text_in(style.fonts.reading, style.palette.text_color, anatomy::words_in(question.answer, view.session.language));
}

}

void draw_speaker_screen(const PanelView& view, const Rect& window, int seconds) {
    const Style& style = view.style;
    const session::LessonRun& run = *view.session.lesson;
    const auto& steps = run.lesson->steps;
    const auto told = [&](const core::LocalText& text) { return anatomy::words_in(text, view.session.language); };
    ImGui::GetBackgroundDrawList()->AddRectFilled({0.0f, 0.0f}, {window.width, window.height},
                                                  color_of(style.palette.paper));
    const float margin = style.px(14);
    begin_card("speaker", {margin, margin, window.width - 2.0f * margin, window.height - 2.0f * margin}, style);
    draw_times(view, seconds);
    const std::string place = view.text("lesson.step", {{"step", std::to_string(steps.empty() ? 0 : run.step + 1)},
                                                        {"of", std::to_string(steps.size())}});
    text_in(style.fonts.small, style.palette.text_soft, told(run.lesson->names) + " · " + place);
    if (run.step < steps.size()) {
        const anatomy::LessonStep& step = steps[run.step];
        text_in(style.fonts.title, style.palette.text_color, told(step.title));
        const bool is_last = run.step + 1 == steps.size();
        text_in(style.fonts.strong, style.palette.accent,
                is_last ? std::string(view.text("speaker.last"))
                        : view.text("speaker.next", {{"title", told(steps[run.step + 1].title)}}));
        if (view.session.is_black) text_in(style.fonts.strong, style.palette.caution_text, view.text("speaker.black"));
        if (!run.faults.empty()) text_in(style.fonts.small, style.palette.text_soft, view.text("lesson.broken"));
        gap(style, 4);
        const std::string notes = told(step.notes);
        text_in(style.fonts.reading, notes.empty() ? style.palette.text_soft : style.palette.text_color,
                notes.empty() ? std::string(view.text("lesson.no_notes")) : notes);
        if (step.question) draw_question(view, *step.question);
    } else {
        text_in(style.fonts.reading, style.palette.text_soft, view.text("lesson.empty"));
    }
    end_card();
}

}
