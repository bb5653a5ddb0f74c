// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <imgui.h>
#include <vector>

namespace myoatlas::ui {

namespace {

#if IMGUI_VERSION_NUM >= 18700
ImGuiKey code_of(Key key) {
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
    case Key::F:
        return ImGuiKey_F;
    case Key::P:
        return ImGuiKey_P;
    case Key::Y:
        return ImGuiKey_Y;
    case Key::Z:
        return ImGuiKey_Z;
    case Key::F1:
        return ImGuiKey_F1;
    case Key::Home:
        return ImGuiKey_Home;
    }
    return ImGuiKey_None;
}
#else
// Before 1.87 ImGui passes on the window system's own numbers.
int code_of(Key key) {
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
    case Key::F:
        return GLFW_KEY_F;
    case Key::P:
        return GLFW_KEY_P;
    case Key::Y:
        return GLFW_KEY_Y;
    case Key::Z:
        return GLFW_KEY_Z;
    case Key::F1:
        return GLFW_KEY_F1;
    case Key::Home:
        return GLFW_KEY_HOME;
    }
    return 0;
}
#endif

}

namespace {

#if IMGUI_VERSION_NUM < 18700
struct Press {
    int key = 0, mods = 0;
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

void on_key(GLFWwindow*, int key, int, int action, int mods) {
    if (action != GLFW_RELEASE) presses().all.push_back({key, mods, action == GLFW_REPEAT});
}

bool was_pressed(Key key, bool repeats, int mods) {
    const auto& all = presses().all;
    return std::any_of(all.begin(), all.end(), [&](const Press& press) {
        return press.key == code_of(key) && (repeats || !press.is_repeat) && (mods == 0 || (press.mods & mods) != 0);
    });
}
#endif

}

#if IMGUI_VERSION_NUM < 18700
void listen_to_keys(GLFWwindow* window) {
    presses() = {true, {}};
    glfwSetKeyCallback(window, on_key);
}
void forget_keys() {
    presses().all.clear();
}

bool is_pressed(Key key, bool repeats) {
    if (presses().is_listening) return was_pressed(key, repeats, 0);
    return ImGui::IsKeyPressed(code_of(key), repeats);
}
bool is_command_pressed(Key key, bool repeats) {
    if (presses().is_listening) return was_pressed(key, repeats, GLFW_MOD_CONTROL | GLFW_MOD_SUPER);
    const ImGuiIO& io = ImGui::GetIO();
    return (io.KeyCtrl || io.KeySuper) && ImGui::IsKeyPressed(code_of(key), repeats);
}
#else
void listen_to_keys(GLFWwindow*) {}
void forget_keys() {}

bool is_pressed(Key key, bool repeats) {
    return ImGui::IsKeyPressed(code_of(key), repeats);
}
bool is_command_pressed(Key key, bool repeats) {
    const ImGuiIO& io = ImGui::GetIO();
    return (io.KeyCtrl || io.KeySuper) && ImGui::IsKeyPressed(code_of(key), repeats);
}
#endif

bool is_typed(unsigned character) {
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    return std::any_of(typed.begin(), typed.end(), [&](ImWchar c) { return c == character; });
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
