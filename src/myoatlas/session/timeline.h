// A session with its past. What undo keeps is a value, so the past is a list of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/apply/apply.h"

#include <optional>
#include <vector>

namespace myoatlas::session {

constexpr std::size_t k_max_undo = 200;

class Timeline {
public:
    explicit Timeline(Session start = {}, std::size_t most_steps = k_max_undo)
        : now_(std::move(start)), most_steps_(most_steps) {}

    const Session& now() const { return now_; }
    // For what is of the moment: time, viewport, camera.
    Session& now() { return now_; }

    // A quiz has a past of its own, of the question that is asked: its strokes can be undone, answers cannot, and once
    // it is over the past is what it was before.
    // Applies any command. One that `joins_last`, goes on a stroke of brush or eraser or slides the same layer as the
    // last, is undone with it in one step. Choosing in pain mode is no step: what is chosen comes back with the last
    // change of the pain. Undo and redo send the camera to where it stood when the step was made.
    Effects run(const Command&, const World&, bool joins_last = false);

    // Nothing that was done can be undone any more.
    void begin_anew();

    bool has_undo() const { return past_.size() > before_quiz_; }
    bool has_redo() const { return !future_.empty(); }

private:
    struct Step { // as it was before, or after, and from where it was seen
        Undoable state;
        scene::Camera camera;
    };
    Step step() const;
    void forget_question(std::size_t kept);
    void keep_step(Step before);
    Session now_;
    std::size_t most_steps_;
    std::vector<Step> past_, future_;
    std::size_t before_quiz_ = 0;           // steps of past_ that a quiz leaves alone; 0 without one
    std::optional<anatomy::Layer> sliding_; // the layer the last change slid
    bool is_erasing_ = false;               // the last change was made by the stroke of the eraser that goes on
};

}
