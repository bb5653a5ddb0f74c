// One thing a person did with mouse or keyboard, as the window system told it.
// SPDX-License-Identifier: MIT
#pragma once

namespace myoatlas::ui {

// What was held when it happened, as bits.
enum Held : unsigned { k_held_none = 0, k_held_shift = 1, k_held_control = 2, k_held_alt = 4, k_held_super = 8 };

struct Event {
    enum class Kind : unsigned char {
        Move,      // the pointer is at x, y
        Button,    // `code` is 0 left, 1 right, 2 middle
        Wheel,     // by x, y notches
        Key,       // `code` is GLFW's number of the key
        Character, // `code` is the character typed, in Unicode
        Focus,     // the window got the keyboard (is_down) or lost it
        Leave,     // the pointer left the window
        Resize     // the window has another size
    };
    Kind kind = Kind::Move;
    double time_s = 0.0;      // when it happened, on a clock that only goes forward
    float x = 0.0f, y = 0.0f; // points from the window's upper left corner
    unsigned code = 0;
    bool is_down = false, is_repeat = false;
    unsigned held = k_held_none;

    bool operator==(const Event&) const = default;
};

}
