// SPDX-License-Identifier: MIT
#include "myoatlas/session/timeline.h"

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
    return chosen == after;
}

}

Timeline::Step Timeline::step() const {
    return {now_.undoable(), now_.camera_move ? now_.camera_move->to : now_.camera};
}

Effects Timeline::run(const Command& command, const World& world, bool joins_last) {
    Effects effects;
    if (std::holds_alternative<Undo>(command) || std::holds_alternative<Redo>(command)) {
        const bool is_undo = std::holds_alternative<Undo>(command);
        std::vector<Step>& from = is_undo ? past_ : future_;
        std::vector<Step>& to = is_undo ? future_ : past_;
        sliding_.reset();
        is_erasing_ = false;
        if (from.empty()) {
            effects.refusal = is_undo ? "There is nothing to undo." : "There is nothing to redo.";
            return effects;
        }
        to.push_back(step());
        restore(now_, std::move(from.back().state), from.back().camera, world);
        from.pop_back();
        return effects;
    }
    Step before = step();
    effects = apply(now_, command, world);
    const auto* erased = std::get_if<EraseAt>(&command);
    const bool was_erasing = is_erasing_ && erased && erased->joins;
    if (erased && !erased->joins) is_erasing_ = false; // the eraser is put down anew, whether or not it meets paint
    if (now_.undoable() == before.state || is_choosing_in_pain(before.state, now_.undoable())) return effects;
    const auto* slide = std::get_if<SetLayer>(&command);
    const auto* paint = std::get_if<PaintPain>(&command);
    const bool is_same_slide = slide && sliding_ == slide->layer;
    const bool is_same_stroke = paint && paint->mark.joins;
    sliding_ = slide ? std::optional(slide->layer) : std::nullopt;
    is_erasing_ = erased != nullptr;
    future_.clear();
    if (was_erasing) return effects;
    if (!past_.empty() && (joins_last || is_same_slide || is_same_stroke)) return effects;
    past_.push_back(std::move(before));
    if (past_.size() > most_steps_) past_.erase(past_.begin());
    return effects;
}

}
