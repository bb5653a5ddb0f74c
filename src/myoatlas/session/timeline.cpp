// SPDX-License-Identifier: MIT
#include "myoatlas/session/timeline.h"

namespace myoatlas::session {

namespace {

// Moves the top of `from` into the present and the present onto `to`.
void step(Session& now, std::vector<Session>& from, std::vector<Session>& to) {
    Session then = restored(from.back(), now);
    from.pop_back();
    to.push_back(std::move(now));
    now = std::move(then);
}

}

Effects Timeline::run(const Command& command, const World& world, bool joins_last) {
    Effects effects;
    if (std::holds_alternative<Undo>(command) || std::holds_alternative<Redo>(command)) {
        const bool is_undo = std::holds_alternative<Undo>(command);
        std::vector<Session>& from = is_undo ? past_ : future_;
        sliding_.reset();
        if (from.empty()) {
            effects.refusal = is_undo ? "There is nothing to undo." : "There is nothing to redo.";
            return effects;
        }
        step(now_, from, is_undo ? future_ : past_);
        return effects;
    }
    Session before = now_;
    effects = apply(now_, command, world);
    if (!differs_for_undo(before, now_)) return effects;
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
