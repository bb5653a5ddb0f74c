// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/text_box.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/widgets/focus.h"

#include <imgui.h>
#include <imgui_internal.h> // GetActiveID
#include <imgui_stdlib.h>
#include <utility>

namespace myoatlas::ui {

namespace {

// The box keeps its own copy while it has the keyboard.
int put_words(ImGuiInputTextCallbackData* data) {
    auto& box = *static_cast<TextBox*>(data->UserData);
    if (!std::exchange(box.is_put, false)) return 0;
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, box.text.c_str());
    data->ClearSelection();
    return 0;
}

}

bool text_box(TextBox& box, const char* label, const char* hint, float width, bool is_secret) {
    const bool is_active = ImGui::GetActiveID() == ImGui::GetID(label);
    if (box.wants_keyboard) { // it takes frames until it has the keyboard
        box.ahead += take_typed();
        if (is_active)
            type(std::exchange(box.ahead, {}));
        else
            ImGui::SetKeyboardFocusHere();
        box.wants_keyboard = !is_active;
    }
    focus_text_box(label);
    ImGui::SetNextItemWidth(width);
    const std::string before = box.text;
    std::string typed = box.text;
    const ImGuiInputTextFlags secret = is_secret ? ImGuiInputTextFlags_Password : ImGuiInputTextFlags_None;
    ImGui::InputTextWithHint(label, hint, &typed, ImGuiInputTextFlags_CallbackAlways | secret, put_words, &box);
    if (!box.is_put) box.text = std::move(typed);
    return box.text != before;
}

}
