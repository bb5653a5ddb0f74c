// What Page Down goes through, one muscle after another.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/world.h"

#include <vector>

namespace myoatlas::session {

// Returns what shows the next of the sequence, or the one before: of what was asked to be presented, in pain mode of
// the ranked sources, else of what is chosen together, else (but not in pain mode) of the muscles of the region of the
// chosen one. Nothing at its ends.
std::vector<Command> step_of_sequence(const Session&, const World&, bool is_forward);

}
