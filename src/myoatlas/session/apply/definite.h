// Commands that speak of what is now ("toggle help", "hide" for the selection) said so that they mean the same at any
// time. What is done and logged is these, so that a log is a script again.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/world.h"

#include <vector>

namespace myoatlas::session {

// Returns what the command comes to, itself where it is definite; nothing when there is nothing that it could mean.
std::vector<Command> definite(const Command&, const Session&, const World&);

// Returns what marks an area on its side, or takes it away when it is marked.
Command toggled(const referral::PainReport&, const anatomy::SkinArea&);

}
