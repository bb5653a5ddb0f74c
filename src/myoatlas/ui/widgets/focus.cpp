// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/paint.h"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h> // ClearActiveID, GetActiveID, GetItemID
#include <utility>
#include <vector>

namespace myoatlas::ui {

namespace {

constexpr int k_frames_to_activate = 3; // of ImGui, for a text box that is given the keyboard

// One, as there is one keyboard and one ImGui.
struct FocusOrder {
    std::vector<ImGuiID> drawn, last; // of this frame so far, of the one before
    ImGuiID current = 0;
    bool is_new = false;      // it is to be scrolled into sight, or given the keyboard
    bool is_pressed = false;  // by the keyboard
    bool is_text_box = false; // which has the keyboard itself
    int awaited = 0;          // frames until a text box must have taken it
};
FocusOrder& order() {
    static FocusOrder made;
    return made;
}

void leave() {
    FocusOrder& o = order();
    o.current = 0;
    o.is_new = o.is_pressed = o.is_text_box = false;
}

void step(int by) {
    FocusOrder& o = order();
    if (o.last.empty()) return leave();
    const auto count = static_cast<std::ptrdiff_t>(o.last.size());
    const auto at = std::ranges::find(o.last, o.current);
    const std::ptrdiff_t now = at == o.last.end() ? (by > 0 ? -1 : 0) : at - o.last.begin();
    o.current = o.last[static_cast<std::size_t>((now + by + count) % count)];
    o.is_new = true;
    o.is_text_box = o.is_pressed = false;
    ImGui::ClearActiveID(); // a text box lets go
}

}

Press pressable(const Style& style, const char* id, glm::vec2 size, bool is_enabled) {
    FocusOrder& o = order();
    ImGui::BeginDisabled(!is_enabled);
    Press press;
    press.is_clicked = ImGui::InvisibleButton(id, {size.x, size.y}) && is_enabled;
    ImGui::EndDisabled();
    press.is_hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
    if (!is_enabled) return press;
    const ImGuiID item = ImGui::GetItemID();
    o.drawn.push_back(item);
    if (o.current != item) return press;
    press.is_focused = true;
    o.is_text_box = false;
    if (std::exchange(o.is_new, false)) ImGui::SetScrollHereY();
    if (std::exchange(o.is_pressed, false)) press.is_clicked = true;
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    const float reach = style.px(2);
    ImGui::GetForegroundDrawList()->PushClipRect(ImGui::GetWindowDrawList()->GetClipRectMin(),
                                                 ImGui::GetWindowDrawList()->GetClipRectMax());
    imgui_versions::draw_outline(ImGui::GetForegroundDrawList(), {low.x - reach, low.y - reach},
                                 {high.x + reach, high.y + reach}, color_of(style.palette.accent), style.px(10),
                                 style.px(2.5f));
    ImGui::GetForegroundDrawList()->PopClipRect();
    return press;
}

void focus_text_box(const char* label) {
    FocusOrder& o = order();
    const ImGuiID item = ImGui::GetID(label);
    o.drawn.push_back(item);
    if (ImGui::GetActiveID() == item) {
        o.current = item;
        o.is_new = false;
        o.is_text_box = true;
        o.awaited = 0;
    } else if (o.current == item) {
        o.is_text_box = true;
        if (std::exchange(o.is_new, false)) {
            ImGui::SetKeyboardFocusHere();
            o.awaited = k_frames_to_activate;
        } else if (o.awaited-- <= 0) {
            leave();
        }
    }
}

void begin_focus() {
    FocusOrder& o = order();
    std::swap(o.drawn, o.last);
    o.drawn.clear();
    const bool is_pointed = ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1) || ImGui::IsMouseClicked(2);
    const bool is_gone = !o.is_new && std::ranges::find(o.last, o.current) == o.last.end();
    if (o.current != 0 && (is_pointed || is_gone)) leave();
}

void focus_from_here() {
    order().drawn.clear();
}

void move_focus(session::FocusMove move) {
    switch (move) {
    case session::FocusMove::Next:
        return step(1);
    case session::FocusMove::Previous:
        return step(-1);
    case session::FocusMove::Press:
        order().is_pressed = has_focus();
        return;
    case session::FocusMove::Leave:
        return leave();
    }
}

bool has_focus() {
    return order().current != 0 && !order().is_text_box;
}

}
