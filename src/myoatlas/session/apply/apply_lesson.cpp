// Lessons given: one is opened, its steps are shown, and at the end what was there before comes back.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/apply/lesson_steps.h"
#include "myoatlas/session/apply/quiz_poses.h"
#include "myoatlas/session/study/lessons.h"

#include <utility>

namespace myoatlas::session {

namespace {

bool is_file(std::string_view named) {
    return named.ends_with(".json") || named.find('/') != std::string_view::npos;
}

void run_lines(const std::vector<std::string>& lines, Session& session, const World& world) {
    for (const std::string& line : lines)
        if (std::string why = run_lesson_line(line, session, world); !why.empty())
            session.lesson->faults.push_back(line + ": " + std::move(why));
}

void begin(Session& session, const World& world, LessonRun run) {
    leave_quiz(session, world);
    if (session.lesson) { // it ends with this one
        run.before = session.lesson->before;
        run.camera_before = session.lesson->camera_before;
    } else {
        run.before = std::make_shared<const Undoable>(session.undoable());
        run.camera_before = session.camera;
    }
    session.lesson = std::move(run);
    session.saved_lesson = session.lesson->lesson;
    put_away_tools(session);
    if (!session.lesson->lesson->steps.empty()) show_step(session, world);
}

}

std::string run_lesson_line(const std::string& line, Session& session, const World& world) {
    const core::Result<Command> command = parse_lesson_line(line);
    if (!command) return command.problems().front().what;
    return apply(session, *command, world).refusal;
}

void show_step(Session& session, const World& world) {
    Undoable plain;
    plain.lesson = session.lesson;
    plain.lesson->is_revealed = false;
    plain.lesson->faults.clear();
    session.ink.clear();
    close_pages(session);
    restore(session, std::move(plain), session.camera_move ? session.camera_move->to : session.camera, world);
    take_plain_brush(session);
    session.is_erasing = session.is_mirrored = false;
    run_lines(session.lesson->lesson->steps[session.lesson->step].commands, session, world);
}

void reveal_answer(Session& session, const World& world) {
    const auto& question = session.lesson->lesson->steps[session.lesson->step].question;
    if (!question) return;
    session.lesson->is_revealed = true;
    run_lines(question->reveal, session, world);
}

void stop_presenting(Session& session) {
    put_away_tools(session);
    if (!session.before_presenting) return;
    session.theme = session.before_presenting->theme;
    session.is_full_screen = session.before_presenting->is_full_screen;
    session.before_presenting.reset();
    session.is_black = false;
}

Effects Applier::operator()(const ShowLessons& c) const {
    if (c.is_shown) close_pages(session);
    session.are_lessons_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const OpenLesson& c) const {
    LessonRun run;
    if (is_file(c.lesson)) {
        const bool is_read = world.lesson_files && world.lesson_files->contains(c.lesson);
        if (!is_read) return asking(&Effects::open_lesson, c.lesson);
        run.lesson = std::make_shared<const anatomy::Lesson>(world.lesson_files->at(c.lesson));
        run.is_own = true;
    } else {
        if (!world.catalog) return no_catalog();
        const auto lesson = find_lesson(*world.catalog, c.lesson);
        if (!lesson) return refused(lesson.problems());
        run.lesson = std::make_shared<const anatomy::Lesson>(**lesson);
    }
    begin(session, world, std::move(run));
    return {};
}

Effects Applier::operator()(const TurnLesson& c) const {
    if (!session.lesson) return refused(k_no_lesson);
    LessonRun& run = *session.lesson;
    const std::size_t count = run.lesson->steps.size();
    if (count == 0) return refused("The lesson has no steps yet.");
    session.is_black = session.are_steps_listed = false;
    const bool holds_answer = run.lesson->steps[run.step].question && !run.is_revealed;
    switch (c.move) {
    case LessonMove::Next:
        if (holds_answer) {
            reveal_answer(session, world);
            return {};
        }
        if (run.step + 1 == count) {
            Effects effects;
            effects.note = "This is the last step.";
            return effects;
        }
        ++run.step;
        break;
    case LessonMove::Back: // an answer is held again first
        if (!run.is_revealed && run.step == 0) return {};
        if (!run.is_revealed) --run.step;
        break;
    case LessonMove::To:
        if (c.step < 1 || static_cast<std::size_t>(c.step) > count)
            return refused("The lesson has " + std::to_string(count) + " steps.");
        run.step = static_cast<std::size_t>(c.step) - 1;
        break;
    }
    show_step(session, world);
    return {};
}

Effects Applier::operator()(const PresentLesson& c) const {
    if (!c.is_on) {
        stop_presenting(session);
        return {};
    }
    if (!session.lesson) return apply_meant(c, session, world, k_no_lesson);
    if (session.before_presenting) return {};
    session.before_presenting = LooksBefore{session.theme, session.is_full_screen};
    session.theme = "projector";
    session.is_full_screen = true;
    session.are_steps_listed = false;
    return {};
}

Effects Applier::operator()(const ShowInLesson& c) const {
    if (!session.lesson) return refused(k_no_lesson);
    switch (c.part) {
    case LessonPart::Notes:
        session.are_notes_shown = c.is_shown;
        break;
    case LessonPart::Steps:
        session.are_steps_listed = c.is_shown;
        break;
    case LessonPart::Black:
        session.is_black = c.is_shown;
        break;
    }
    return {};
}

Effects Applier::operator()(const EndLesson&) const {
    if (!session.lesson) return refused(k_no_lesson);
    const LessonRun run = *session.lesson;
    stop_presenting(session);
    if (session.second_screen == SecondScreen::Speaker) session.second_screen.reset();
    close_pages(session);
    restore(session, run.before ? *run.before : Undoable{}, run.camera_before, world);
    take_own_brush(session);
    return {};
}

}
