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

#if IMGUI_VERSION_NUM >= 18700
using Code = ImGuiKey;
constexpr Code k_no_code = ImGuiKey_None, k_code_a = ImGuiKey_A;
Code code_of_named(Key key) {
    switch (key) {
    case Key::Escape:
        return ImGuiKey_Escape;
    case Key::Enter:
        return ImGuiKey_Enter;
    case Key::Tab:
        return ImGuiKey_Tab;
    case Key::Up:
        return ImGuiKey_UpArrow;
    case Key::Down:
        return ImGuiKey_DownArrow;
    case Key::Left:
        return ImGuiKey_LeftArrow;
    case Key::Right:
        return ImGuiKey_RightArrow;
    case Key::Home:
        return ImGuiKey_Home;
    case Key::F1:
        return ImGuiKey_F1;
    default:
        return k_no_code;
    }
}
#else
// Before 1.87 ImGui passes on the window system's own numbers.
using Code = int;
constexpr Code k_no_code = 0, k_code_a = GLFW_KEY_A;
Code code_of_named(Key key) {
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
    case Key::F1:
        return GLFW_KEY_F1;
    default:
        return k_no_code;
    }
}
#endif

Code code_of(Key key) {
    if (key < Key{U'a'} || key > Key{U'z'}) return code_of_named(key);
    return static_cast<Code>(static_cast<int>(k_code_a) + static_cast<int>(key) - 'a');
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

bool is_typed_instead(const KeyStroke& stroke) {
    return session::is_character(stroke.key) &&
           (stroke.modifiers == Modifiers::None || stroke.modifiers == Modifiers::Shift);
}

#if IMGUI_VERSION_NUM < 18700
struct Press {
    int code = 0, mods = 0;
    bool is_repeat = false;
};
struct Presses {
    bool is_listening = false;
    std::vector<Press> all; // since the last frame
};
// One, as there is one keyboard and one ImGui.
Presses& presses() {
    static Presses made;
    return made;
}

void on_key(GLFWwindow*, int code, int, int action, int mods) {
    if (action != GLFW_RELEASE) presses().all.push_back({code, mods, action == GLFW_REPEAT});
}

std::vector<KeyStroke> strokes_heard() {
    std::vector<KeyStroke> heard;
    for (const Press& press : presses().all) {
        const auto key = std::ranges::find(keys_listened_to(), press.code, code_of);
        if (key == keys_listened_to().end()) continue;
        const bool has_control = (press.mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
        heard.push_back({*key, modifiers_of(has_control, (press.mods & GLFW_MOD_SHIFT) != 0), press.is_repeat});
    }
    return heard;
}
#endif

std::vector<KeyStroke> strokes_asked() {
    const ImGuiIO& io = ImGui::GetIO();
    std::vector<KeyStroke> asked;
    for (const Key key : keys_listened_to())
        if (ImGui::IsKeyPressed(code_of(key), true))
            asked.push_back(
                {key, modifiers_of(io.KeyCtrl || io.KeySuper, io.KeyShift), !ImGui::IsKeyPressed(code_of(key), false)});
    return asked;
}

}

#if IMGUI_VERSION_NUM < 18700
void listen_to_keys(GLFWwindow* window) {
    presses() = {true, {}};
    glfwSetKeyCallback(window, on_key);
}
void forget_keys() {
    presses().all.clear();
}
#else
void listen_to_keys(GLFWwindow*) {}
void forget_keys() {}
#endif

std::vector<KeyStroke> strokes() {
#if IMGUI_VERSION_NUM < 18700
    std::vector<KeyStroke> all = presses().is_listening ? strokes_heard() : strokes_asked();
#else
    std::vector<KeyStroke> all = strokes_asked();
#endif
    std::erase_if(all, is_typed_instead);
    return all;
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
