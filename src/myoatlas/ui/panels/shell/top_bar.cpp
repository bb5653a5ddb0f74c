// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/panels/body/found.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_internal.h> // GetActiveID, NavMoveRequestCancel
#include <imgui_stdlib.h>
#include <utility>

namespace myoatlas::ui {

namespace {

constexpr std::size_t k_hits_shown = 8;
constexpr float k_icons = 5; // at the right

// Takes the keyboard from the box, too, which would write back what it holds.
void close_hits(UiState& state) {
    imgui_versions::leave_text_box();
    ImGui::NavMoveRequestCancel(); // nor is it still to get it
    state.search_ahead.clear();
    state.is_search_open = state.wants_search_focus = false;
}

void draw_hits(const PanelView& view, UiState& state, const Rect& box, Queue& queue) {
    const Style& style = view.style;
    const std::vector<search::Hit> hits = hits_for(view, state.search_text, k_hits_shown);
    const int count = static_cast<int>(hits.size());
    state.search_choice = std::clamp(state.search_choice, 0, std::max(0, count - 1));
    for (const session::HitChoice choice : hit_keys(session::Focus::SearchHits, queue)) choose_hit(state, choice);
    const bool is_taken = std::exchange(state.takes_hit, false);
    const bool is_beside =
        std::exchange(state.takes_beside, false) || ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift;
    if (std::exchange(state.presents_hits, false)) {
        for (session::Command& command : commands_to_present(hits, view)) push(queue, std::move(command));
        leave_search(state, queue);
    }

    const float row_height = style.px(50);
    const float height = count == 0 ? style.px(58) : row_height * static_cast<float>(count) + style.px(20);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.whole_px(16), style.whole_px(10)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    keep_pointer("search veil", {0.0f, 0.0f, window.x, window.y}, box); // what closes the list does nothing else
    const float width = std::max(box.width, std::min(style.px(620), window.x - style.px(24)));
    const Rect list{std::clamp(box.x, style.px(12), std::max(style.px(12), window.x - style.px(12) - width)),
                    box.y + box.height + style.px(6), width, height};
    begin_floating_card("search hits", list, style);
    if (count == 0) text_in(style.fonts.body, style.palette.text_soft, view.text("search.none"));
    for (int i = 0; i < count; ++i) {
        const search::Hit& hit = hits[static_cast<std::size_t>(i)];
        ImGui::PushID(i);
        const Row line = row(style, "hit", row_height, i == state.search_choice, RowLight::SelectedOnly);
        ImGui::PopID();
        draw_found(style, line.content, hit.name, detail_of(hit, view), view.text(kind_key(hit.kind)));
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        if (line.is_hovered && (moved.x != 0.0f || moved.y != 0.0f)) state.search_choice = i;
        if (line.is_clicked || (is_taken && i == state.search_choice)) {
            for (session::Command& command : is_beside ? commands_beside(hit, view) : commands_of(hit, view))
                push(queue, std::move(command));
            leave_search(state, queue);
        }
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_clicked = ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1) || ImGui::IsMouseClicked(2);
    if (is_clicked && !box.contains(mouse.x, mouse.y) && !list.contains(mouse.x, mouse.y)) close_hits(state);
    end_card();
    ImGui::PopStyleVar(2);
}

void draw_search(const PanelView& view, UiState& state, const Rect& box, Queue& queue) {
    const Style& style = view.style;
    if (view.session.query != std::exchange(state.query_seen, view.session.query) &&
        view.session.query != state.search_text) { // a script searched
        state.search_text = view.session.query;
        state.is_search_open = !state.search_text.empty();
        state.search_choice = 0;
    }
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::SetNextItemWidth(box.width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {style.px(38), style.px(9)});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, style.px(12));
    const bool is_active = ImGui::GetActiveID() == ImGui::GetID("##search");
    if (state.is_search_open && !ImGui::IsAnyItemActive()) state.wants_search_focus = true;
    if (state.wants_search_focus) { // it takes frames until the box has the keyboard: what is typed waits for it
        state.search_ahead += take_typed();
        if (is_active)
            type(std::exchange(state.search_ahead, {}));
        else
            ImGui::SetKeyboardFocusHere();
        state.wants_search_focus = !is_active;
    }
    focus_text_box("##search");
    const bool has_room = text_width(style.fonts.body, view.text("search.hint")) < box.width - style.px(52);
    ImGui::InputTextWithHint("##search", view.text(has_room ? "search.hint" : "search.hint_short"), &state.search_text);
    ImGui::PopStyleVar(2);
    if (ImGui::IsItemActivated()) state.is_search_open = true;
    if (!ImGui::IsItemActive() && state.search_text.empty()) state.is_search_open = false;
    draw_icon(Icon::Search, box.x + style.px(20), box.y + box.height * 0.5f, style.px(17), style.palette.text_faint);
    if (state.search_text != view.session.query) {
        push(queue, session::Search{state.search_text});
        state.search_choice = 0;
        if (!state.search_text.empty()) state.is_search_open = true;
    }
}

}

void open_search(UiState& state, std::u32string_view typed) {
    state.search_ahead += typed;
    state.wants_search_focus = true;
}

void choose_hit(UiState& state, session::HitChoice choice) {
    if (choice == session::HitChoice::Next) ++state.search_choice;
    if (choice == session::HitChoice::Previous) --state.search_choice;
    if (choice == session::HitChoice::Open) state.takes_hit = true;
    if (choice == session::HitChoice::Beside) state.takes_hit = state.takes_beside = true;
    if (choice == session::HitChoice::Present) state.presents_hits = true;
}

bool are_hits_shown(const PanelView& view, const UiState& state) {
    return view.search && view.world.catalog && state.is_search_open && !state.search_text.empty();
}

void leave_search(UiState& state, Queue& queue) {
    close_hits(state);
    state.search_text.clear();
    push(queue, session::Search{});
}

void draw_top_bar(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.whole_px(16), style.whole_px(8)});
    begin_card("top bar", rect, style);
    const float middle = rect.y + rect.height * 0.5f, button_top = middle - style.press(34) * 0.5f;

    draw_text(style.fonts.strong, rect.x + style.px(18), middle - style.px(10), style.palette.accent, text("app.name"));

    const float mode_width = style.px(196);
    // In the middle of the bar, or where the name leaves room.
    const float name_end = rect.x + style.px(34) + text_width(style.fonts.strong, text("app.name"));
    const float icon = style.press(34) + style.px(4);
    const float mode_end = rect.x + rect.width - style.px(24) - k_icons * icon;
    const float search_width = std::min(style.px(440), mode_end - mode_width - style.px(14) - name_end);
    const float search_x = std::clamp(rect.x + (rect.width - search_width) * 0.5f - style.px(70), name_end,
                                      mode_end - mode_width - style.px(14) - search_width);
    const Rect box{search_x, middle - style.px(18), search_width, style.px(36)};
    draw_search(view, state, box, queue);

    const std::array<std::string_view, 2> modes{text("mode.explore"), text("mode.pain")};
    ImGui::SetCursorScreenPos({box.x + box.width + style.px(14), middle - style.press(32) * 0.5f});
    const int mode = segmented(style, "mode", modes, view.session.mode == session::Mode::Pain ? 1 : 0, mode_width);
    if (mode >= 0) push(queue, session::SetMode{mode == 1 ? session::Mode::Pain : session::Mode::Explore});

    float x = rect.x + rect.width - style.px(16) - k_icons * icon;
    const auto place = [&] {
        ImGui::SetCursorScreenPos({x, button_top});
        x += icon;
    };
    place();
    const auto told = [&](std::string_view action, std::string_view command) {
        return text(action, {{"key", session::key_for(command)}});
    };
    if (icon_button(style, "undo", Icon::Undo, told("action.undo", "undo"), view.has_undo))
        push(queue, session::Undo{});
    place();
    if (icon_button(style, "redo", Icon::Redo, told("action.redo", "redo"), view.has_redo))
        push(queue, session::Redo{});
    place();
    if (icon_button(style, "guide", Icon::Book, told("action.guide", "toggle guide")))
        push(queue, session::ShowGuide{!view.session.is_guide_shown, {}, view.session.is_guide_plain});
    place();
    if (icon_button(style, "settings", Icon::Gear, told("action.settings", "toggle settings")))
        push(queue, session::ShowSettings{!view.session.is_settings_shown});
    place();
    if (icon_button(style, "help", Icon::Help, told("action.help", "toggle help")))
        push(queue, session::ShowHelp{!view.session.is_help_shown});
    ImGui::SetCursorScreenPos({rect.x, rect.y + rect.height - style.px(8)});
    ImGui::Dummy({1.0f, 0.0f});
    end_card();
    ImGui::PopStyleVar();

    if (are_hits_shown(view, state))
        draw_hits(view, state, box, queue);
    else
        state.takes_hit = false;
}

}
