// What leads to a session from a fresh one: how a drawing that was not finished, and the looks, come back at the next
// start. As commands, so that what is kept reads like a script.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command.h"

#include <vector>

namespace myoatlas::session {

// What is seen and marked, without the looks: the pain, what is selected, layers, the body chart, the camera.
std::vector<Command> showing(const Session&);
// The pain, what is selected and seen, the body chart, the theme, the size of text, the camera.
std::vector<Command> rebuilding(const Session&);

}
