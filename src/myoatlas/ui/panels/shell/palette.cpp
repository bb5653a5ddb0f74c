// One box over muscles, areas, conditions, commands and settings, by keyboard alone.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/body/found.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/panels/shell/palette_list.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

constexpr std::size_t k_rows_shown = 9;

void choose_row(UiState& state, const PaletteRow& row, Queue& queue) {
    if (!row.completion.empty()) {
        state.palette_box.text = row.completion;
        state.palette_box.is_put = true;
        state.palette_box.wants_keyboard = true; // as a click took it
        state.palette_choice = 0;
        return;
    }
    imgui_versions::leave_text_box();
    push(queue, session::ShowPalette{false});
    for (const session::Command& command : row.commands) push(queue, command);
}

}

void choose_in_palette(UiState& state, session::HitChoice choice) {
    if (choice == session::HitChoice::Next) ++state.palette_choice;
    if (choice == session::HitChoice::Previous) --state.palette_choice;
    if (choice == session::HitChoice::Open) state.is_palette_taken = true;
}

void draw_palette(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    if (!view.session.is_palette_shown) {
        state.is_palette_drawn = false;
        return;
    }
    const Style& style = view.style;
    if (!std::exchange(state.is_palette_drawn, true) && !state.palette_box.wants_keyboard)
        state.palette_box.open({}); // a script opened it
    const float width = std::min(style.px(620), window.width - style.px(40)), top = style.px(64);
    const Rect rect{window.x + (window.width - width) * 0.5f, window.y + top, width,
                    window.height - top - style.px(16)};
    begin_front_card("palette", rect, window, style);
    const float inner = ImGui::GetContentRegionAvail().x;
    if (text_box(state.palette_box, "##palette", view.text("palette.hint"), inner)) state.palette_choice = 0;
    const std::size_t room =
        static_cast<std::size_t>(std::max(3.0f, (rect.height - style.px(120)) / style.press(k_found_height)));
    const std::vector<PaletteRow> rows = palette_rows(view, state.palette_box.text, std::min(k_rows_shown, room));
    const int count = static_cast<int>(rows.size());
    int chosen = -1;
    for (const session::HitChoice choice : hit_keys(session::Focus::Palette, queue)) {
        if (choice == session::HitChoice::Open)
            chosen = std::clamp(state.palette_choice, 0, count - 1);
        else
            state.palette_choice += choice == session::HitChoice::Next ? 1 : -1;
    }
    state.palette_choice = std::clamp(state.palette_choice, 0, std::max(0, count - 1));
    if (std::exchange(state.is_palette_taken, false)) chosen = state.palette_choice;
    gap(style, 2);
    if (count == 0) text_in(style.fonts.body, style.palette.text_soft, view.text("palette.none"));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
    for (int i = 0; i < count; ++i) {
        const PaletteRow& found = rows[static_cast<std::size_t>(i)];
        ImGui::PushID(i);
        const Row line = row(style, "row", style.px(k_found_height), i == state.palette_choice, RowLight::SelectedOnly);
        ImGui::PopID();
        draw_found(style, line.content, found.name, found.detail, found.kind);
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        if (line.is_hovered && (moved.x != 0.0f || moved.y != 0.0f)) state.palette_choice = i;
        if (line.is_clicked) chosen = i;
    }
    ImGui::PopStyleVar();
    if (chosen >= 0 && chosen < count) choose_row(state, rows[static_cast<std::size_t>(chosen)], queue);
    if (is_clicked_beside_card()) {
        imgui_versions::leave_text_box();
        push(queue, session::ShowPalette{false});
    }
    end_front_card();
}

}
