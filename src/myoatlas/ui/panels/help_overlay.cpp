// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_internal.h> // BringWindowToDisplayFront

namespace myoatlas::ui {

namespace {

using session::Section;

struct Gesture {
    std::string_view name, meaning;
};
constexpr std::array<Gesture, 7> k_gestures{{
    {"help.drag", "help.drag_does"},
    {"help.pan", "help.pan_does"},
    {"help.wheel", "help.wheel_does"},
    {"help.click", "help.click_does"},
    {"help.double_click", "help.double_click_does"},
    {"help.add", "help.add_does"},
    {"help.right_click", "help.right_click_does"},
}};

// Writes titles and lines downward.
struct Column {
    const PanelView& view;
    float x, y, width;

    void title(std::string_view words) {
        y += view.style.px(8);
        draw_text(view.style.fonts.small, x, y, view.style.palette.text_faint, words);
        y += text_height(view.style.fonts.small, words, width) + view.style.px(3);
    }
    void line(std::string_view keys, std::string_view meaning) {
        const Style& style = view.style;
        const float column = width * 0.34f, gap = style.px(10);
        draw_wrapped(style.fonts.strong, x, y, style.palette.text_color, keys, column - gap);
        draw_wrapped(style.fonts.body, x + column, y, style.palette.text_soft, meaning, width - column);
        y += std::max(text_height(style.fonts.strong, keys, column - gap),
                      text_height(style.fonts.body, meaning, width - column)) +
             style.px(2);
    }
    void section(Section section) {
        title(view.text(session::title_of(section)));
        for (const session::ShortcutLine& row : session::shortcut_lines())
            if (row.section == section) line(keys_in_words(view.text, row.keys), view.text(row.help));
    }
};

}

void draw_help_overlay(const PanelView& view, const Rect& window, Queue& queue) {
    if (!view.session.is_help_shown) return;
    const Style& style = view.style;
    const float width = std::min(style.px(1240), window.width - style.px(32));
    const float height = std::min(style.px(860), window.height - style.px(32));
    const Rect rect{window.x + (window.width - width) * 0.5f, window.y + (window.height - height) * 0.5f, width,
                    height};
    draw_veil("help veil", window);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.px(28), style.px(22)});
    begin_card("help", rect, style);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const float inner = ImGui::GetContentRegionAvail().x, between = style.px(28);
    text_in(style.fonts.title, style.palette.text_color, view.text("help.title"));
    ImGui::SetCursorScreenPos({rect.x + width - style.px(56), rect.y + style.px(22)});
    if (icon_button(style, "close", Icon::Close, view.text("action.close"))) push(queue, session::ShowHelp{false});
    ImGui::SetCursorScreenPos({rect.x + style.px(28), rect.y + style.px(60)});

    const ImVec2 top = ImGui::GetCursorScreenPos();
    const int count = inner > style.px(1000) ? 3 : 2; // columns
    const float each = (inner - between * static_cast<float>(count - 1)) / static_cast<float>(count);
    const auto column = [&](int at) {
        return Column{view, top.x + (each + between) * static_cast<float>(at), top.y, each};
    };
    Column first = column(0), second = column(1), third = column(count - 1);
    Column& mouse = count == 3 ? third : second;
    first.section(Section::Everywhere);
    for (const Section section : {Section::Body, Section::Chart}) second.section(section);
    mouse.title(view.text("help.mouse"));
    for (const Gesture& gesture : k_gestures) mouse.line(view.text(gesture.name), view.text(gesture.meaning));
    Column& rest = count == 3 ? third : first;
    for (const Section section : {Section::Guide, Section::Search}) rest.section(section);
    ImGui::Dummy({inner, std::max({first.y, second.y, mouse.y, rest.y}) - top.y});
    gap(style, 8);
    text_in(style.fonts.small, style.palette.text_faint, view.text("help.standing"));
    const bool is_clicked_outside =
        ImGui::IsMouseClicked(0) && !rect.contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
    if (is_clicked_outside) push(queue, session::ShowHelp{false});
    end_card();
    ImGui::PopStyleVar();
}

}
