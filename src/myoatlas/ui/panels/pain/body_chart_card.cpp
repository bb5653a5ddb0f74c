// Beside the body chart: which figures, which tool, which keys.
// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <array>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

void draw_pages(const PanelView& view, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    for (const body_chart::Page& page : body_chart::pages()) {
        const std::string id(page.id), key = session::key_for("map " + id);
        const bool is_current = view.session.chart_page == page.id;
        const Row line = row(style, ("sheet " + id).c_str(), style.px(34), is_current);
        const float y = line.content.y + style.px(7);
        draw_text(is_current ? style.fonts.strong : style.fonts.body, line.content.x, y,
                  is_current ? p.accent : p.text_color, view.text("map.sheet." + id, {}));
        draw_text(style.fonts.small, line.content.x + line.content.width - text_width(style.fonts.small, key),
                  y + style.px(1), p.text_faint, key);
        if (line.is_clicked) push(queue, session::ShowBodyChart{true, id});
    }
}

void draw_keys(const PanelView& view) {
    const Style& style = view.style;
    struct Line {
        std::string keys;
        std::string_view meaning;
    };
    const std::array<Line, 5> lines{{{session::keys_for_help("keys.arrows"), "map.cursor_does"},
                                     {session::key_for("mark_here"), "map.mark_does"},
                                     {session::key_for("undo"), "map.undo_does"},
                                     {session::key_for(session::k_print_at_once), "map.print_does"},
                                     {session::key_for("map off"), "map.close_does"}}};
    const float column = style.px(70), wrap = ImGui::GetContentRegionAvail().x - column;
    for (const auto& [keys, meaning] : lines) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_text(style.fonts.small, at.x, at.y, style.palette.text_color, keys_in_words(view.text, keys));
        draw_wrapped(style.fonts.small, at.x + column, at.y, style.palette.text_soft, view.text(meaning), wrap);
        ImGui::Dummy({column + wrap, text_height(style.fonts.small, view.text(meaning), wrap)});
    }
}

}

void draw_body_chart_card(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    begin_card("map card", rect, style);
    const float width = ImGui::GetContentRegionAvail().x;
    text_in(style.fonts.strong, style.palette.text_color, text("map.title"));
    gap(style, 2);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(2)});
    draw_pages(view, queue);
    ImGui::PopStyleVar();
    heading(style, text("map.tool"));
    const std::array<std::string_view, 2> tools{text("map.areas"), text("map.brush")};
    if (const int tool = segmented(style, "tool", tools, state.is_chart_brush ? 1 : 0, width); tool >= 0)
        state.is_chart_brush = tool == 1;
    text_in(style.fonts.small, style.palette.text_soft,
            text(state.is_chart_brush ? "map.brush_hint" : "map.areas_hint"));
    gap(style, 4);
    if (button(style, "print", text("map.print"), ButtonKind::Quiet, width))
        push(queue, session::AskFile{session::FilePurpose::Print});
    if (button(style, "close", text("map.close"), ButtonKind::Quiet, width))
        push(queue, session::ShowBodyChart{false, {}});
    heading(style, text("map.keys"));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(3)});
    draw_keys(view);
    ImGui::PopStyleVar();
    gap(style, 2);
    end_card();
}

}
