// The keyboard's focus among what a frame shows: Tab goes through everything that can be pressed or typed into, in the
// order it is drawn; what has the focus wears a ring, and Enter or Space presses it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command.h"
#include "myoatlas/ui/widgets/style.h"

#include <glm/vec2.hpp>

namespace myoatlas::ui {

struct Press {
    bool is_clicked = false, is_hovered = false, is_focused = false;
};
// A place of that size at ImGui's cursor, to press by pointer or keyboard; the caller draws it, then the ring lies on
// it.
Press pressable(const Style&, const char* id, glm::vec2 size, bool is_enabled = true);
// To be called before a text box of that label, which then has its place in the order.
void focus_text_box(const char* label);

// Around a frame's panels.
void begin_focus();
// Of what is drawn from here on: a card in front of all has the keyboard alone.
void focus_from_here();
void move_focus(session::FocusMove);
// True while something to press has the focus; text boxes have the keyboard themselves.
bool has_focus();

}
