// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <imgui.h>

namespace myoatlas::ui {

void draw_status_line(const PanelView& view, const Rect& rect, std::string_view pointed, std::string_view note) {
    const Style& style = view.style;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::Begin("status", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    const float y = rect.y + (rect.height - style.px(17)) * 0.5f;
    const char* standing = view.text("app.standing");
    const float standing_width = text_width(style.fonts.small, standing);
    draw_text(style.fonts.small, rect.x + rect.width - standing_width - style.px(8), y, style.palette.text_faint,
              standing);
    const float room = rect.width - standing_width - style.px(40);
    if (!note.empty())
        draw_text(style.fonts.small, rect.x + style.px(8), y, style.palette.accent, note, room);
    else if (!pointed.empty())
        draw_text(style.fonts.small, rect.x + style.px(8), y, style.palette.text_color, pointed, room);
    else
        draw_text(style.fonts.small, rect.x + style.px(8), y, style.palette.text_faint,
                  view.text(view.session.is_body_chart_shown           ? "status.map"
                            : view.session.mode == session::Mode::Pain ? "status.pain"
                                                                       : "status.explore"),
                  room);
    ImGui::End();
    ImGui::PopStyleVar();
}

}
