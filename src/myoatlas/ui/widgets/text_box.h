// A box for text that opens with a card: what is typed before it has the keyboard waits for it, and its words can be
// put from outside while a person types.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace myoatlas::ui {

struct TextBox {
    std::string text;
    std::u32string ahead; // typed while it was still to get the keyboard
    bool wants_keyboard = false;
    bool is_put = false; // `text` was changed from outside, the cursor belongs to its end

    void open(std::string_view words, std::u32string_view typed = {}) {
        text = words;
        ahead = typed;
        wants_keyboard = is_put = true;
    }
};

// Draws it `width` wide at ImGui's cursor, what is secret as dots. Returns true when its text was changed by typing.
bool text_box(TextBox&, const char* label, const char* hint, float width, bool is_secret = false);

}
