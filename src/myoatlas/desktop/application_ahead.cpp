// What comes next in a lesson or a quiz, made ready while nothing else is to be done: software drivers build a shader
// when it first draws, and zones are meshed when they are first shown, which both take longer than a frame may.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::desktop {

namespace {

// What Page Down, or an answer, would ask for.
std::optional<session::Command> next_command(const session::Session& now) {
    if (now.quiz && now.quiz->is_over()) return std::nullopt;
    if (now.quiz && now.quiz->is_asking()) return session::Command(session::AnswerQuiz{0});
    if (now.quiz) return session::Command(session::NextQuestion{});
    if (now.lesson) return session::Command(session::TurnLesson{session::LessonMove::Next, 0});
    return std::nullopt;
}

}

// It is drawn small, into an image of its own: what is built and meshed for it is the same at any size.
bool Application::make_next_ready() {
    constexpr float k_share = 0.25f; // of the window's sides
    const session::Session& now = timeline_.now();
    const bool is_busy = !renderer_ || !is_first_view_set_ || now.is_body_chart_shown || now.camera_move ||
                         is_camera_moving_ || has_script() || !queue_.empty() || session::is_opening(now) ||
                         !is_picture_finished();
    if (is_busy) return false;
    const std::optional<session::Command> next = next_command(now);
    if (!next) return false;
    const NextShown wanted{now.lesson ? now.lesson->lesson.get() : nullptr,
                           now.quiz ? now.quiz->questions.get() : nullptr, now.quiz ? now.quiz->at : now.lesson->step,
                           now.quiz ? now.quiz->is_answered() : now.lesson->is_revealed, now.theme};
    if (wanted != next_shown_) {
        next_shown_ = wanted;
        session::Session shown = now;
        session::apply(shown, *next, loaded_.world);
        if (shown.camera_move) session::advance(shown, shown.camera_move->duration_s);
        shown.time_s = session::k_rest_s;
        next_stage_ = session::build_stage(shown, loaded_.world, theme());
        next_camera_ = session::drawn_camera(shown);
        next_qualities_ = {render::Quality::Still, render::Quality::Moving};
    }
    if (next_qualities_.empty()) return false;
    const auto pixels = [](float points) { return std::max(1, static_cast<int>(std::lround(points * k_share))); };
    const std::size_t view = k_first_inset + (inset_places_ ? inset_places_->size() : 0);
    renderer_->draw(next_stage_.list, next_camera_, pixels(now.viewport.x), pixels(now.viewport.y),
                    next_qualities_.back(), view);
    renderer_->keep_views(view);
    next_qualities_.pop_back();
    return true;
}

}
