// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_internal.h> // BringWindowToDisplayFront

namespace myoatlas::ui {

namespace {

struct HelpRow {
    std::string_view keys, meaning;
};
constexpr std::array<HelpRow, 19> k_rows{{
    {"help.drag", "help.drag_does"},
    {"help.pan", "help.pan_does"},
    {"help.wheel", "help.wheel_does"},
    {"help.click", "help.click_does"},
    {"help.double_click", "help.double_click_does"},
    {"help.search", "help.search_does"},
    {"help.peel", "help.peel_does"},
    {"help.pain", "help.pain_does"},
    {"help.map", "help.map_does"},
    {"help.map_keys", "help.map_keys_do"},
    {"help.frame", "help.frame_does"},
    {"help.hide", "help.hide_does"},
    {"help.isolate", "help.isolate_does"},
    {"help.show_all", "help.show_all_does"},
    {"help.arrows", "help.arrows_does"},
    {"help.guide", "help.guide_does"},
    {"help.undo", "help.undo_does"},
    {"help.escape", "help.escape_does"},
    {"help.help", "help.help_does"},
}};

}

void draw_help_overlay(const PanelView& view, const Rect& window, Queue& queue) {
    if (!view.session.is_help_shown) return;
    const Style& style = view.style;
    const float width = std::min(style.px(560), window.width - style.px(40));
    const float height = std::min(style.px(790), window.height - style.px(40));
    const Rect rect{window.x + (window.width - width) * 0.5f, window.y + (window.height - height) * 0.5f, width,
                    height};
    draw_veil("help veil", window);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.px(28), style.px(22)});
    begin_card("help", rect, style);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const float inner = ImGui::GetContentRegionAvail().x;
    text_in(style.fonts.title, style.palette.text_color, view.text("help.title"));
    ImGui::SetCursorScreenPos({rect.x + width - style.px(56), rect.y + style.px(22)});
    if (icon_button(style, "close", Icon::Close, view.text("action.close"))) push(queue, session::ShowHelp{false});
    ImGui::SetCursorScreenPos({rect.x + style.px(28), rect.y + style.px(68)});
    for (const HelpRow& row : k_rows) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float column = inner * 0.42f;
        const float lines = std::max(text_height(style.fonts.strong, view.text(row.keys), column - style.px(12)),
                                     text_height(style.fonts.body, view.text(row.meaning), inner - column));
        draw_wrapped(style.fonts.strong, at.x, at.y, style.palette.text_color, view.text(row.keys),
                     column - style.px(12));
        draw_wrapped(style.fonts.body, at.x + column, at.y, style.palette.text_soft, view.text(row.meaning),
                     inner - column);
        ImGui::Dummy({inner, lines + style.px(3)});
    }
    gap(style, 8);
    text_in(style.fonts.small, style.palette.text_faint, view.text("help.standing"));
    const bool is_clicked_outside =
        ImGui::IsMouseClicked(0) && !rect.contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
    if (is_clicked_outside) push(queue, session::ShowHelp{false});
    end_card();
    ImGui::PopStyleVar();
}

}
