// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/imgui_input.h"
#include "myoatlas/ui/platform/imgui_versions.h"

#include <cfloat>
#include <imgui.h>
#include <string>

namespace myoatlas::ui {

namespace {

const char* read_clipboard(void* window) {
    static std::string text; // ImGui reads it at once
    text = static_cast<Window*>(window)->clipboard();
    return text.c_str();
}
void write_clipboard(void* window, const char* text) {
    static_cast<Window*>(window)->set_clipboard(text);
}

}

void set_up_input(Window* window) {
    ImGuiIO& io = ImGui::GetIO();
    imgui_versions::name_keys(io);
    if (!window) return;
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    imgui_versions::set_clipboard(window, read_clipboard, write_clipboard);
}

void hand_over(std::span<const Event> step) {
    ImGuiIO& io = ImGui::GetIO();
    for (const Event& event : step) {
        imgui_versions::set_held(io, event.held);
        switch (event.kind) {
        case Event::Kind::Move:
            imgui_versions::set_pointer(io, event.x, event.y);
            break;
        case Event::Kind::Button:
            imgui_versions::set_pointer(io, event.x, event.y);
            if (event.code < 3) imgui_versions::set_button(io, static_cast<int>(event.code), event.is_down);
            break;
        case Event::Kind::Wheel:
            imgui_versions::turn_wheel(io, event.x, event.y);
            break;
        case Event::Kind::Key:
            imgui_versions::set_key(io, event.code, event.is_down);
            break;
        case Event::Kind::Character:
            io.AddInputCharacter(event.code);
            break;
        case Event::Kind::Focus:
            io.AddFocusEvent(event.is_down);
            if (!event.is_down) imgui_versions::let_go(io);
            break;
        case Event::Kind::Leave:
            imgui_versions::set_pointer(io, -FLT_MAX, -FLT_MAX);
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
