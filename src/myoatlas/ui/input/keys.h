// The keyboard as shortcuts see it, from the events of the frame.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/input/event.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::ui {

// To be called as a frame begins: the events of its step.
void hear(std::span<const Event>);

// A key that went down, or repeats while it is held, and what was held with it.
struct KeyStroke {
    session::Key key = session::Key::Escape;
    session::Modifiers modifiers = session::Modifiers::None;
    bool is_repeat = false;
};
// Returns the strokes of this frame, of keys in the table of shortcuts. A character is a stroke only with Ctrl held,
// a digit with Shift held, too; otherwise it is typed, wherever its key is on the keyboard.
std::vector<KeyStroke> strokes();

// Returns what was typed in this frame and not taken yet.
std::u32string typed();
// Returns the letter that a key has on a US keyboard, for what it typed in this frame in a script without Latin
// letters; anything else as it is. So shortcuts answer on a Cyrillic or Greek keyboard.
char32_t letter_of(char32_t typed);
// Takes what was typed in this frame, so that nobody else acts on it: what came after `mark`, and the mark itself, or
// all of it when the mark was not typed.
std::u32string take_typed(char32_t mark = 0);
// Puts characters back, as if they were typed in this frame.
void type(std::u32string_view);

}
