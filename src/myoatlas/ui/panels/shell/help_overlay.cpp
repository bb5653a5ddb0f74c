// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_internal.h> // BringWindowToDisplayFront
#include <string>
#include <vector>

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

// A title, or a key and what it does.
struct HelpRow {
    std::string keys, meaning; // of a title only the meaning
    bool is_title() const { return keys.empty(); }
};

std::vector<HelpRow> help_rows(const core::TextCatalog& text) {
    std::vector<HelpRow> rows;
    for (const Section section : {Section::Everywhere, Section::Body, Section::Chart, Section::Guide, Section::Lesson,
                                  Section::Quiz, Section::Press, Section::Search}) {
        rows.push_back({"", text(session::title_of(section))});
        for (const session::ShortcutLine& row : session::shortcut_lines())
            if (row.section == section) rows.push_back({keys_in_words(text, row.keys), text(row.help)});
    }
    rows.push_back({"", text("help.mouse")});
    for (const Gesture& gesture : k_gestures) rows.push_back({text(gesture.name), text(gesture.meaning)});
    return rows;
}

// Sets rows in a column of that width.
struct Column {
    const Style& style;
    float width;
    ImFont *keys, *meaning;

    float keys_width() const { return width * 0.34f - style.px(10); }
    float height_of(const HelpRow& row) const {
        if (row.is_title()) return style.px(11) + text_height(style.fonts.small, row.meaning, width);
        return std::max(text_height(keys, row.keys, keys_width()), text_height(meaning, row.meaning, width * 0.66f)) +
               style.px(2);
    }
    void draw(const HelpRow& row, float x, float y) const {
        const Palette& p = style.palette;
        if (row.is_title()) {
            draw_text(style.fonts.small, x, y + style.px(8), p.text_faint, row.meaning);
            return;
        }
        draw_wrapped(keys, x, y, p.text_color, row.keys, keys_width());
        draw_wrapped(meaning, x + width * 0.34f, y, p.text_soft, row.meaning, width * 0.66f);
    }
};

// The height that the rows take when they are set in so many columns as evenly as can be.
float height_in(const std::vector<float>& heights, int columns) {
    float low = 0.0f, whole = 0.0f;
    for (const float height : heights) {
        low = std::max(low, height);
        whole += height;
    }
    const auto taken = [&](float most) {
        int count = 1;
        float y = 0.0f;
        for (const float height : heights) {
            if (y + height > most) {
                ++count;
                y = 0.0f;
            }
            y += height;
        }
        return count;
    };
    for (float high = whole; high - low > 1.0f;) {
        const float middle = 0.5f * (low + high);
        (taken(middle) > columns ? low : high) = middle;
        if (high - low <= 1.0f) return high;
    }
    return whole;
}

}

void draw_help_overlay(const PanelView& view, const Rect& window, Queue& queue) {
    if (!view.session.is_help_shown) return;
    const Style& style = view.style;
    const float width = std::min(style.px(1240), window.width - style.px(32));
    const float height = std::min(style.px(860), window.height - style.px(32));
    const Rect rect{window.x + (window.width - width) * 0.5f, window.y + (window.height - height) * 0.5f, width,
                    height};
    draw_veil("help veil", window);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.whole_px(28), style.whole_px(22)});
    begin_card("help", rect, style);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const float inner = ImGui::GetContentRegionAvail().x, between = style.px(28);
    text_in(style.fonts.title, style.palette.text_color, view.text("help.title"));
    ImGui::SetCursorScreenPos({rect.x + width - style.px(56), rect.y + style.px(22)});
    if (icon_button(style, "close", Icon::Close, view.text("action.close"))) push(queue, session::ShowHelp{false});
    ImGui::SetCursorScreenPos({rect.x + style.px(28), rect.y + style.px(60)});

    const ImVec2 top = ImGui::GetCursorScreenPos();
    int count = inner > style.px(1000) ? 3 : 2; // columns
    const auto width_in = [&](int columns) {
        return (inner - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    };
    const std::vector<HelpRow> rows = help_rows(view.text);
    const auto heights_in = [&](const Column& in) {
        std::vector<float> heights;
        for (const HelpRow& row : rows) heights.push_back(in.height_of(row));
        return heights;
    };
    Column column{style, width_in(count), style.fonts.strong, style.fonts.body};
    std::vector<float> heights = heights_in(column);
    const float room = rect.y + height - top.y - style.px(60); // above the words at the foot
    if (height_in(heights, count) > room) {                    // smaller, so that all is seen at once
        column.keys = column.meaning = style.fonts.small;
        heights = heights_in(column);
    }
    if (height_in(heights, count) > room) { // and narrower
        column.width = width_in(++count);
        heights = heights_in(column);
    }
    const float most = height_in(heights, count);
    float x = top.x, y = top.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // A title stays with its first row.
        const float needed = rows[i].is_title() && i + 1 < rows.size() ? heights[i] + heights[i + 1] : heights[i];
        if (y > top.y && y + needed > top.y + most + 0.5f && x + column.width < top.x + inner - between) {
            x += column.width + between;
            y = top.y;
        }
        column.draw(rows[i], x, y);
        y += heights[i];
    }
    ImGui::Dummy({inner, most});
    gap(style, 8);
    text_in(style.fonts.small, style.palette.text_faint, view.text("help.standing"));
    const bool is_clicked_outside =
        ImGui::IsMouseClicked(0) && !rect.contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
    if (is_clicked_outside) push(queue, session::ShowHelp{false});
    end_card();
    ImGui::PopStyleVar();
}

}
