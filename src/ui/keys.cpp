// SPDX-License-Identifier: MIT
#include "ui/keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <imgui.h>

namespace ui {

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

bool is_pressed(Key key, bool repeats) {
    return ImGui::IsKeyPressed(code_of(key), repeats);
}

bool is_typed(unsigned character) {
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    return std::any_of(typed.begin(), typed.end(), [&](ImWchar c) { return c == character; });
}

}
