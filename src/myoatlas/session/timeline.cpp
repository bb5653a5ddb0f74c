// SPDX-License-Identifier: MIT
#include "myoatlas/session/timeline.h"

#include <utility>

namespace myoatlas::session {

namespace {

// In pain mode one looks through what could explain the pain; what is undone there is the pain itself.
bool is_choosing_in_pain(const Undoable& before, const Undoable& after) {
    if (before.mode != Mode::Pain) return false;
    Undoable chosen = before;
    chosen.selection = after.selection;
    chosen.beside = after.beside;
    chosen.compared = after.compared;
    chosen.shown = after.shown;
    chosen.candidate = after.candidate;
    if (chosen.opened && after.opened) chosen.opened->visit.viewed = after.opened->visit.viewed;
    return chosen == after;
}

// What asks, answers or goes on poses the body itself.
bool is_of_quiz(const Command& command) {
    return command.is<StartQuiz>() || command.is<AnswerQuiz>() || command.is<AnswerAt>() ||
           command.is<AnswerPainted>() || command.is<NextQuestion>();
}

}

Timeline::Step Timeline::step() const {
    return {now_.undoable(), now_.camera_move ? now_.camera_move->to : now_.camera};
}

// Of a question that is over, nothing can be undone.
void Timeline::forget_question(std::size_t kept) {
    past_.resize(kept);
    future_.clear();
    sliding_.reset();
    is_erasing_ = false;
}

void Timeline::keep_step(Step before) {
    past_.push_back(std::move(before));
    if (past_.size() <= most_steps_) return;
    past_.erase(past_.begin());
    if (before_quiz_ > 0) --before_quiz_;
}

void Timeline::begin_anew() {
    before_quiz_ = 0;
    forget_question(0);
}

Effects Timeline::run(const Command& command, const World& world, bool joins_last) {
    Effects effects;
    if (command.is<Undo>() || command.is<Redo>()) {
        const bool is_undo = command.is<Undo>();
        std::vector<Step>& from = is_undo ? past_ : future_;
        std::vector<Step>& to = is_undo ? future_ : past_;
        sliding_.reset();
        is_erasing_ = false;
        if (is_undo ? !has_undo() : from.empty()) {
            effects.refusal = is_undo ? "There is nothing to undo." : "There is nothing to redo.";
            return effects;
        }
        to.push_back(step());
        restore(now_, std::move(from.back().state), from.back().camera, world);
        if (now_.report.marks.empty()) now_.is_erasing = false; // there is nothing left to erase
        from.pop_back();
        return effects;
    }
    Step before = step();
    Step within = before;
    const std::optional<QuizRun> quiz = now_.quiz;
    if (quiz && quiz->before) before = {*quiz->before, quiz->camera_before}; // should this command leave it
    effects = apply(now_, command, world);
    if (!quiz && now_.quiz) {
        before_quiz_ = past_.size();
        forget_question(before_quiz_);
        return effects;
    }
    if (quiz && !now_.quiz) {
        forget_question(std::exchange(before_quiz_, 0));
    } else if (quiz && is_of_quiz(command)) {
        forget_question(before_quiz_);
        return effects;
    } else if (quiz) {
        before = std::move(within);
    }
    const auto* erased = command.as<EraseAt>();
    const bool was_erasing = is_erasing_ && erased && erased->joins;
    if (erased && !erased->joins) is_erasing_ = false; // the eraser is put down anew, whether or not it meets paint
    if (now_.undoable() == before.state || is_choosing_in_pain(before.state, now_.undoable())) return effects;
    const auto* slide = command.as<SetLayer>();
    const auto* paint = command.as<PaintPain>();
    const bool is_same_slide = slide && sliding_ == slide->layer;
    const bool is_same_stroke = paint && paint->mark.joins;
    sliding_ = slide ? std::optional(slide->layer) : std::nullopt;
    is_erasing_ = erased != nullptr;
    future_.clear();
    if (was_erasing) return effects;
    if (has_undo() && (joins_last || is_same_slide || is_same_stroke)) return effects;
    keep_step(std::move(before));
    return effects;
}

}
