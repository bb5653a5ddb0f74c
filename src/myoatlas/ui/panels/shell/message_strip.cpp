// What was done with files, one card each, until it is dismissed or a while has passed.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

void draw_messages(const PanelView& view, const Rect& picture, Queue& queue) {
    if (view.messages.empty()) return;
    const Style& style = view.style;
    const float width = std::min(style.px(460), picture.width - style.px(16));
    const Rect rect{picture.x + (picture.width - width) * 0.5f, picture.y + style.px(4), width, picture.height * 0.6f};
    begin_floating_card("messages", rect, style); // over small pictures, too
    const float close = style.press(34);
    for (std::size_t i = 0; i < view.messages.size(); ++i) {
        const Message& message = view.messages[i];
        if (i > 0) gap(style, 6);
        ImGui::PushID(static_cast<int>(i));
        const float wrap = ImGui::GetContentRegionAvail().x - close - style.px(6);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_wrapped(style.fonts.body, at.x, at.y, style.palette.text_color, message.words, wrap);
        ImGui::Dummy({wrap, text_height(style.fonts.body, message.words, wrap)});
        const ImVec2 below = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x + wrap + style.px(6), at.y - style.px(6)});
        if (!message.is_running && icon_button(style, "close", Icon::Close, view.text("action.close")))
            push(queue, session::Dismiss{});
        ImGui::SetCursorScreenPos({below.x, std::max(below.y, at.y + close)});
        ImGui::Dummy({0.0f, 0.0f}); // a place alone makes no room
        if (!message.is_running && !message.file.empty()) {
            if (button(style, "open", view.text("message.open"))) push(queue, session::OpenFile{message.file});
            ImGui::SameLine();
            if (button(style, "folder", view.text("message.folder"))) push(queue, session::ShowFolder{message.file});
        }
        ImGui::PopID();
    }
    end_card();
}

}
