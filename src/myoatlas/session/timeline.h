// A session with its past. What undo keeps is a value, so the past is a list of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/apply.h"

#include <optional>
#include <vector>

namespace myoatlas::session {

constexpr std::size_t k_max_undo = 200;

class Timeline {
public:
    explicit Timeline(Session start = {}) : now_(std::move(start)) {}

    const Session& now() const { return now_; }
    // For what undo leaves alone: time, viewport, camera.
    Session& now() { return now_; }

    // Applies any command. One that `joins_last`, or slides the same layer as the last, is undone with it in one step.
    Effects run(const Command&, const World&, bool joins_last = false);

    bool has_undo() const { return !past_.empty(); }
    bool has_redo() const { return !future_.empty(); }

private:
    Session now_;
    std::vector<Undoable> past_, future_;
    std::optional<anatomy::Layer> sliding_; // the layer the last change slid
};

}
