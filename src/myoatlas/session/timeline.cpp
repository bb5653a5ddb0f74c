// SPDX-License-Identifier: MIT
#include "myoatlas/session/timeline.h"

namespace myoatlas::session {

Effects Timeline::run(const Command& command, const World& world, bool joins_last) {
    Effects effects;
    if (std::holds_alternative<Undo>(command) || std::holds_alternative<Redo>(command)) {
        const bool is_undo = std::holds_alternative<Undo>(command);
        std::vector<Undoable>& from = is_undo ? past_ : future_;
        std::vector<Undoable>& to = is_undo ? future_ : past_;
        sliding_.reset();
        if (from.empty()) {
            effects.refusal = is_undo ? "There is nothing to undo." : "There is nothing to redo.";
            return effects;
        }
        to.push_back(now_.undoable());
        restore(now_, std::move(from.back()), world);
        from.pop_back();
        return effects;
    }
    Undoable before = now_.undoable();
    effects = apply(now_, command, world);
    if (now_.undoable() == before) return effects;
    const auto* slide = std::get_if<SetLayer>(&command);
    const bool is_same_slide = slide && sliding_ == slide->layer;
    sliding_ = slide ? std::optional(slide->layer) : std::nullopt;
    future_.clear();
    if (!past_.empty() && (joins_last || is_same_slide)) return effects;
    past_.push_back(std::move(before));
    if (past_.size() > k_max_undo) past_.erase(past_.begin());
    return effects;
}

}
