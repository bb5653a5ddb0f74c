// The keys the atlas listens to, whatever version of ImGui names them.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

struct GLFWwindow;

namespace myoatlas::ui {

// Listens to a window's keys itself, to be called before ImGui listens: ImGui before 1.87 loses a key that goes down
// and up between two frames, as happens when frames are slow. Without a window ImGui's own state is asked.
void listen_to_keys(GLFWwindow*);
// Forgets the presses of this frame, at its end.
void forget_keys();

enum class Key { Escape, Enter, Tab, Up, Down, Left, Right, F, P, Y, Z, F1, Home };

// Returns true in the frame the key goes down, and again while it repeats when `repeats`.
bool is_pressed(Key, bool repeats = false);
// As is_pressed(), while Ctrl or Command is held.
bool is_command_pressed(Key, bool repeats = false);
// Returns true in the frame a character was typed, wherever its key is on the keyboard.
bool is_typed(unsigned character);
// Takes what was typed in this frame, so that nobody else acts on it: what came after `mark`, and the mark itself, or
// all of it when the mark was not typed.
std::u32string take_typed(char32_t mark = 0);
// Puts characters back, as if they were typed in this frame.
void type(std::u32string_view);

}
