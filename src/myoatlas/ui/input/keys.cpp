// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

using session::Key;
using session::Modifiers;

constexpr unsigned k_no_code = 0;
unsigned code_of_named(Key key) {
    switch (key) {
    case Key::Escape:
        return GLFW_KEY_ESCAPE;
    case Key::Enter:
        return GLFW_KEY_ENTER;
    case Key::Tab:
        return GLFW_KEY_TAB;
    case Key::Up:
        return GLFW_KEY_UP;
    case Key::Down:
        return GLFW_KEY_DOWN;
    case Key::Left:
        return GLFW_KEY_LEFT;
    case Key::Right:
        return GLFW_KEY_RIGHT;
    case Key::Home:
        return GLFW_KEY_HOME;
    case Key::PageUp:
        return GLFW_KEY_PAGE_UP;
    case Key::PageDown:
        return GLFW_KEY_PAGE_DOWN;
    case Key::F1:
        return GLFW_KEY_F1;
    case Key::F5:
        return GLFW_KEY_F5;
    case Key::F11:
        return GLFW_KEY_F11;
    default:
        return k_no_code;
    }
}
// GLFW's number of a key.
unsigned code_of(Key key) {
    if (!session::is_character(key)) return code_of_named(key);
    const auto character = static_cast<unsigned>(key);
    return character >= 'a' && character <= 'z' ? GLFW_KEY_A + character - 'a' : character; // as in ASCII
}

// The keys that are told from each other by what they are, not by what they type; each once.
const std::vector<Key>& keys_listened_to() {
    static const std::vector<Key> keys = [] {
        std::vector<Key> found;
        for (const session::Shortcut& row : session::k_shortcuts)
            if (!session::is_character(row.key) || row.modifiers != Modifiers::None) found.push_back(row.key);
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }();
    return keys;
}

Modifiers modifiers_of(bool has_control, bool has_shift) {
    return static_cast<Modifiers>((has_control ? 1 : 0) | (has_shift ? 2 : 0));
}

// A digit with Shift types another character on each keyboard, so it is told by its key.
bool is_typed_instead(const KeyStroke& stroke) {
    const bool is_digit = stroke.key >= Key{U'0'} && stroke.key <= Key{U'9'};
    return session::is_character(stroke.key) &&
           (stroke.modifiers == Modifiers::None || (stroke.modifiers == Modifiers::Shift && !is_digit));
}

// Of the frame that runs; one, as there is one keyboard and one ImGui.
std::vector<KeyStroke>& heard() {
    static std::vector<KeyStroke> strokes;
    return strokes;
}

// What a letter key typed in a script without Latin letters.
struct TypedAtPlace {
    char32_t typed, letter; // the letter of its place on a US keyboard
};
// Of the frame that runs.
std::vector<TypedAtPlace>& typed_at_places() {
    static std::vector<TypedAtPlace> typed;
    return typed;
}
// A character comes right behind its key.
void hear_places(std::span<const Event> step) {
    constexpr unsigned k_first_other_script = 0x370; // Greek; before it all letters are Latin
    static char32_t letter = 0;                      // of the key that went down last
    typed_at_places().clear();
    for (const Event& event : step) {
        if (event.kind == Event::Kind::Key && event.is_down)
            letter = event.code >= GLFW_KEY_A && event.code <= GLFW_KEY_Z ? event.code - GLFW_KEY_A + U'a' : 0;
        if (event.kind == Event::Kind::Character && event.code >= k_first_other_script && letter != 0)
            typed_at_places().push_back({event.code, letter});
    }
}

}

void hear(std::span<const Event> step) {
    heard().clear();
    hear_places(step);
    for (const Event& event : step) {
        if (event.kind != Event::Kind::Key || !event.is_down) continue;
        const auto key = std::ranges::find(keys_listened_to(), event.code, code_of);
        if (key == keys_listened_to().end()) continue;
        const bool has_control = (event.held & (k_held_control | k_held_super)) != 0;
        const KeyStroke stroke{*key, modifiers_of(has_control, (event.held & k_held_shift) != 0), event.is_repeat};
        if (!is_typed_instead(stroke)) heard().push_back(stroke);
    }
}

std::vector<KeyStroke> strokes() {
    return heard();
}

char32_t letter_of(char32_t typed) {
    const auto found = std::ranges::find(typed_at_places(), typed, &TypedAtPlace::typed);
    return found == typed_at_places().end() ? typed : found->letter;
}

std::u32string typed() {
    const ImVector<ImWchar>& characters = ImGui::GetIO().InputQueueCharacters;
    return {characters.begin(), characters.end()};
}
std::u32string take_typed(char32_t mark) {
    ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    const auto at = std::find(typed.begin(), typed.end(), mark);
    const bool is_marked = at != typed.end();
    std::u32string taken(is_marked ? at + 1 : typed.begin(), typed.end());
    typed.resize(is_marked ? static_cast<int>(at - typed.begin()) : 0);
    return taken;
}
void type(std::u32string_view text) {
    for (const char32_t c : text) ImGui::GetIO().InputQueueCharacters.push_back(static_cast<ImWchar>(c));
}

}
