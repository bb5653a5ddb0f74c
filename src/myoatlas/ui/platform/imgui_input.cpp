// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/imgui_input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <array>
#include <cfloat>
#include <imgui.h>
#include <string>
#include <utility>

namespace myoatlas::ui {

namespace {

// The keys that ImGui itself listens to, in GLFW's numbers. Tab is ours: it leads through everything (widgets/focus.h).
constexpr std::array<std::pair<unsigned, int>, 21> k_keys{{
    {GLFW_KEY_LEFT, ImGuiKey_LeftArrow},
    {GLFW_KEY_RIGHT, ImGuiKey_RightArrow},
    {GLFW_KEY_UP, ImGuiKey_UpArrow},
    {GLFW_KEY_DOWN, ImGuiKey_DownArrow},
    {GLFW_KEY_PAGE_UP, ImGuiKey_PageUp},
    {GLFW_KEY_PAGE_DOWN, ImGuiKey_PageDown},
    {GLFW_KEY_HOME, ImGuiKey_Home},
    {GLFW_KEY_END, ImGuiKey_End},
    {GLFW_KEY_INSERT, ImGuiKey_Insert},
    {GLFW_KEY_DELETE, ImGuiKey_Delete},
    {GLFW_KEY_BACKSPACE, ImGuiKey_Backspace},
    {GLFW_KEY_SPACE, ImGuiKey_Space},
    {GLFW_KEY_ENTER, ImGuiKey_Enter},
    {GLFW_KEY_ESCAPE, ImGuiKey_Escape},
    {GLFW_KEY_KP_ENTER, ImGuiKey_KeyPadEnter},
    {GLFW_KEY_A, ImGuiKey_A},
    {GLFW_KEY_C, ImGuiKey_C},
    {GLFW_KEY_V, ImGuiKey_V},
    {GLFW_KEY_X, ImGuiKey_X},
    {GLFW_KEY_Y, ImGuiKey_Y},
    {GLFW_KEY_Z, ImGuiKey_Z},
}};

const char* read_clipboard(void* window) {
    static std::string text; // ImGui reads it at once
    text = static_cast<Window*>(window)->clipboard();
    return text.c_str();
}
void write_clipboard(void* window, const char* text) {
    static_cast<Window*>(window)->set_clipboard(text);
}

#if IMGUI_VERSION_NUM >= 18700
void set_held(ImGuiIO& io, unsigned held) {
#if IMGUI_VERSION_NUM >= 18900
    io.AddKeyEvent(ImGuiMod_Ctrl, (held & k_held_control) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (held & k_held_shift) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (held & k_held_alt) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (held & k_held_super) != 0);
#else
    io.AddKeyEvent(ImGuiKey_ModCtrl, (held & k_held_control) != 0);
    io.AddKeyEvent(ImGuiKey_ModShift, (held & k_held_shift) != 0);
    io.AddKeyEvent(ImGuiKey_ModAlt, (held & k_held_alt) != 0);
    io.AddKeyEvent(ImGuiKey_ModSuper, (held & k_held_super) != 0);
#endif
}
void set_pointer(ImGuiIO& io, float x, float y) {
    io.AddMousePosEvent(x, y);
}
void set_button(ImGuiIO& io, int button, bool is_down) {
    io.AddMouseButtonEvent(button, is_down);
}
void turn_wheel(ImGuiIO& io, float x, float y) {
    io.AddMouseWheelEvent(x, y);
}
void set_key(ImGuiIO& io, unsigned code, bool is_down) {
    for (const auto& [own, theirs] : k_keys)
        if (own == code) io.AddKeyEvent(static_cast<ImGuiKey>(theirs), is_down);
}
void let_go(ImGuiIO&) {} // AddFocusEvent does
void name_keys(ImGuiIO& io) {
    io.ConfigInputTrickleEventQueue = false; // steps are small enough already
}
#else
void set_held(ImGuiIO& io, unsigned held) {
    io.KeyCtrl = (held & k_held_control) != 0;
    io.KeyShift = (held & k_held_shift) != 0;
    io.KeyAlt = (held & k_held_alt) != 0;
    io.KeySuper = (held & k_held_super) != 0;
}
void set_pointer(ImGuiIO& io, float x, float y) {
    io.MousePos = {x, y};
}
void set_button(ImGuiIO& io, int button, bool is_down) {
    io.MouseDown[button] = is_down;
}
void turn_wheel(ImGuiIO& io, float x, float y) {
    io.MouseWheelH += x;
    io.MouseWheel += y;
}
void set_key(ImGuiIO& io, unsigned code, bool is_down) {
    if (code < std::size(io.KeysDown)) io.KeysDown[code] = is_down;
}
void let_go(ImGuiIO& io) {
    for (bool& is_down : io.KeysDown) is_down = false;
    for (bool& is_down : io.MouseDown) is_down = false;
}
void name_keys(ImGuiIO& io) {
    for (const auto& [own, theirs] : k_keys) io.KeyMap[theirs] = static_cast<int>(own);
}
#endif

}

void set_up_input(Window* window) {
    ImGuiIO& io = ImGui::GetIO();
    name_keys(io);
    if (!window) return;
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.ClipboardUserData = window;
    io.GetClipboardTextFn = read_clipboard;
    io.SetClipboardTextFn = write_clipboard;
}

void hand_over(std::span<const Event> step) {
    ImGuiIO& io = ImGui::GetIO();
    for (const Event& event : step) {
        set_held(io, event.held);
        switch (event.kind) {
        case Event::Kind::Move:
            set_pointer(io, event.x, event.y);
            break;
        case Event::Kind::Button:
            set_pointer(io, event.x, event.y);
            if (event.code < 3) set_button(io, static_cast<int>(event.code), event.is_down);
            break;
        case Event::Kind::Wheel:
            turn_wheel(io, event.x, event.y);
            break;
        case Event::Kind::Key:
            set_key(io, event.code, event.is_down);
            break;
        case Event::Kind::Character:
            io.AddInputCharacter(event.code);
            break;
        case Event::Kind::Focus:
            io.AddFocusEvent(event.is_down);
            if (!event.is_down) let_go(io);
            break;
        case Event::Kind::Leave:
            set_pointer(io, -FLT_MAX, -FLT_MAX);
            break;
        case Event::Kind::Resize:
            break;
        }
    }
}

Cursor wanted_cursor() {
    switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_TextInput:
        return Cursor::Text;
    case ImGuiMouseCursor_Hand:
        return Cursor::Hand;
    case ImGuiMouseCursor_ResizeEW:
        return Cursor::ResizeAcross;
    case ImGuiMouseCursor_ResizeNS:
        return Cursor::ResizeDown;
    default:
        return Cursor::Arrow;
    }
}

}
