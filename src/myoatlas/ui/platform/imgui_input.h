// Hands events to Dear ImGui, whatever its version: 1.86 samples states, 1.87 and later take events.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/input/event.h"
#include "myoatlas/ui/platform/window.h"

#include <span>

namespace myoatlas::ui {

// To be called once a context exists. With a window its clipboard is used.
void set_up_input(Window*);
// To be called before ImGui::NewFrame: the events of one step (EventQueue::take_step).
void hand_over(std::span<const Event>);
// The pointer's shape that ImGui asks for.
Cursor wanted_cursor();

}
