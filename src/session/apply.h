// Carries out commands on a session. Pure but for the session it changes; what must happen outside is returned.
// SPDX-License-Identifier: MIT
#pragma once
#include "session/command.h"
#include "session/session.h"
#include "session/world.h"

#include <string>
#include <vector>

namespace session {

// What the front door has to do, or to say.
struct Effects {
    std::string refusal; // empty when the command was carried out; otherwise one plain sentence
    std::string note;    // a plain sentence worth showing for a moment; may be empty
    std::string save_image; // a file to write; empty: none
    float wait_s = 0.0f;
    bool is_quit = false;
};

// Undo and Redo are refused here; they are Timeline's.
Effects apply(Session&, const Command&, const World&);

// Lets time pass: the camera moves on, zones bloom and pulse.
void advance(Session&, float seconds);
// Returns true while the camera moves or a zone is still opening: while pictures change on their own.
bool is_moving(const Session&);

// A session with its past. Values only, so undo is a list of them.
class Timeline {
public:
    explicit Timeline(Session start = {}) : now_(std::move(start)) {}

    const Session& now() const { return now_; }
    // For what is not undone: time, viewport, camera.
    Session& now() { return now_; }

    // Applies any command. A run of the same slider or of camera moves is undone in one step.
    Effects run(const Command&, const World&);

    bool has_undo() const { return !past_.empty(); }
    bool has_redo() const { return !future_.empty(); }

private:
    void restore(const Session&);
    Session now_;
    std::vector<Session> past_, future_;
    std::optional<anatomy::Layer> sliding_; // the layer the last command slid
};

constexpr std::size_t k_max_undo = 200;

}
