// The keys the atlas listens to, whatever version of ImGui names them.
// SPDX-License-Identifier: MIT
#pragma once

namespace ui {

enum class Key { Escape, Enter, Tab, Up, Down, Left, Right, F, Y, Z, F1, Home };

// Returns true in the frame the key goes down, and again while it repeats when `repeats`.
bool is_pressed(Key, bool repeats = false);
// Returns true in the frame a character was typed, wherever its key is on the keyboard.
bool is_typed(unsigned character);

}
