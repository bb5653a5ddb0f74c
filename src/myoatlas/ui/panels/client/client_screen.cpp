// The second window as the client sees it: the body as the therapist shows it, and plain words. No tools, no notes, no
// numbers of the ranking, nothing to press.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

// What the class reads, too, beside the picture.
void draw_step(const PanelView& view, const Rect& rect) {
    const session::LessonRun& run = *view.session.lesson;
    if (run.step >= run.lesson->steps.size()) return;
    const Style& style = view.style;
    const anatomy::LessonStep& step = run.lesson->steps[run.step];
    const auto told = [&](const core::LocalText& text) { return anatomy::words_in(text, view.session.language); };
    begin_card("client", rect, style);
    text_in(style.fonts.title, style.palette.text_color, told(step.title));
    text_in(style.fonts.reading, style.palette.text_color, told(step.text));
    if (step.question) {
        text_in(style.fonts.strong, style.palette.text_color, told(step.question->text));
        if (run.is_revealed) text_in(style.fonts.reading, style.palette.text_color, told(step.question->answer));
    }
    end_card();
}

void draw_press(const PanelView& view, const Rect& rect) {
    const Style& style = view.style;
    begin_card("client", rect, style);
    draw_press_face(view, *view.session.press);
    text_in(style.fonts.title, style.palette.text_color, view.text("press.scale"));
    text_in(style.fonts.body, style.palette.text_soft, view.text("press.useful"));
    text_in(style.fonts.body, style.palette.text_soft, view.text("press.nothing_said"));
    end_card();
}

}

Rect client_screen_card(const Style& style, float width, float height) {
    constexpr float k_card = 400.0f, k_most = 0.44f;
    const float margin = style.px(14), wide = std::min(style.px(k_card), k_most * width);
    return {width - margin - wide, margin, wide, height - 2.0f * margin};
}

void draw_client_screen(const PanelView& view, const Picture& picture, const Rect& window) {
    draw_picture(picture);
    const Rect card = client_screen_card(view.style, window.width, window.height);
    draw_side_marks(view, {0.0f, 0.0f, card.x, window.height});
    if (view.session.press) {
        draw_press(view, card);
    } else if (view.session.lesson && !view.session.quiz) {
        draw_step(view, card);
    } else if (!view.session.quiz) { // whose answers its words would tell
        UiState state;
        state.are_cautions_open = true;
        Queue nobody; // nothing is pressed
        draw_client_card(view, state, card, nobody);
    }
    if (view.session.is_black) draw_veil("black", window, {0.0f, 0.0f, 0.0f, 1.0f});
}

}
