// Lists to say what hurts from: areas, symptoms beside the pain, conditions.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_stdlib.h>

namespace myoatlas::ui {

namespace {

session::MaybeSide side_chosen(const UiState& state) {
    if (state.pain_side == 0) return core::Side::Left;
    if (state.pain_side == 1) return core::Side::Right;
    return std::nullopt;
}

bool is_met(const anatomy::Names& names, const std::string& folded) {
    const auto meets = [&](const std::string& name) { return core::fold(name).find(folded) != std::string::npos; };
    return folded.empty() || meets(names.name) || meets(names.lay) ||
           std::any_of(names.aliases.begin(), names.aliases.end(), meets);
}

bool draw_choice(const PanelView& view, const std::string& id, std::string_view name, bool is_marked) {
    const Style& style = view.style;
    const Row line = row(style, id.c_str(), style.px(30), is_marked);
    draw_text(style.fonts.body, line.content.x + style.px(10), line.content.y + style.px(5),
              is_marked ? style.palette.accent : style.palette.text_color, name, line.content.width - style.px(10));
    return line.is_clicked;
}

// Those that hold an area, from the head down.
std::vector<anatomy::AreaSection> sections_of(const std::vector<anatomy::Area>& areas) {
    std::vector<anatomy::AreaSection> sections;
    for (const auto& row : anatomy::k_area_sections.rows)
        if (std::any_of(areas.begin(), areas.end(), [&](const anatomy::Area& a) { return a.section == row.value; }))
            sections.push_back(row.value);
    return sections;
}

void draw_areas_of(const PanelView& view, UiState& state, anatomy::AreaSection section, const std::string& folded,
                   Queue& queue) {
    for (const anatomy::Area& area : view.world.catalog->all().areas) {
        if (area.section != section || !is_met(area.names, folded)) continue;
        const referral::AreaMark mark{area.id, side_chosen(state)};
        const auto& marked = view.session.report.areas;
        const bool is_marked = std::find(marked.begin(), marked.end(), mark) != marked.end();
        if (!draw_choice(view, area.id, area.names.name, is_marked)) continue;
        if (is_marked)
            push(queue, session::UnmarkArea{area.id, mark.side});
        else
            push(queue, session::MarkArea{area.id, mark.side});
        push(queue, session::Frame{});
        state.is_chooser_open = false;
        state.area_filter.clear();
    }
}

void draw_area_list(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const std::string folded = core::fold(state.area_filter);
    for (const anatomy::AreaSection each : sections_of(view.world.catalog->all().areas)) {
        const std::string section(anatomy::name_of(each));
        const bool is_open = !folded.empty() || state.open_section == section;
        if (folded.empty()) {
            const Row line = row(style, ("section " + section).c_str(), style.px(33), false);
            draw_text(style.fonts.body, line.content.x, line.content.y + style.px(6), style.palette.text_color,
                      view.text("area_section." + section, {}));
            draw_icon(is_open ? Icon::ChevronDown : Icon::Chevron, line.content.x + line.content.width - style.px(8),
                      line.content.y + style.px(16), style.px(12), style.palette.text_faint);
            if (line.is_clicked) state.open_section = is_open ? "" : section;
        }
        if (is_open) draw_areas_of(view, state, each, folded, queue);
    }
}

void draw_condition_list(const PanelView& view, UiState& state, Queue& queue) {
    const std::string folded = core::fold(state.area_filter);
    for (const anatomy::Condition& condition : view.world.catalog->all().conditions) {
        if (!is_met(condition.names, folded)) continue;
        const auto& marked = view.session.report.conditions;
        const bool is_marked = std::find(marked.begin(), marked.end(), condition.id) != marked.end();
        if (!draw_choice(view, condition.id, condition.names.name, is_marked)) continue;
        push(queue, session::MarkCondition{condition.id, !is_marked});
        push(queue, session::Frame{});
        state.is_chooser_open = false;
        state.area_filter.clear();
    }
}

void draw_symptom_list(const PanelView& view, UiState& state, Queue& queue) {
    const std::string folded = core::fold(state.area_filter);
    for (const referral::Symptom& symptom : view.world.rules()->symptoms) {
        if (!is_met(symptom.names, folded)) continue;
        const auto& marked = view.session.report.symptoms;
        const bool is_marked = std::find(marked.begin(), marked.end(), symptom.id) != marked.end();
        if (draw_choice(view, symptom.id, symptom.names.name, is_marked))
            push(queue, session::MarkSymptom{symptom.id, !is_marked}); // the list stays: symptoms come in numbers
    }
}

}

void draw_pain_chooser(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    const float width = ImGui::GetContentRegionAvail().x;
    const std::array<std::string_view, 3> tabs{text("pain.areas"), text("pain.symptoms"), text("pain.conditions")};
    if (const int tab = segmented(style, "tab", tabs, state.pain_tab, width); tab >= 0) state.pain_tab = tab;
    if (state.pain_tab == 0) {
        const std::array<std::string_view, 3> sides{text("side.left"), text("side.right"), text("side.either")};
        if (const int side = segmented(style, "side", sides, state.pain_side, width); side >= 0) state.pain_side = side;
    }
    ImGui::SetNextItemWidth(width);
    constexpr std::array k_hints{"pain.filter_areas", "pain.filter_symptoms", "pain.filter_conditions"};
    focus_text_box("##filter");
    ImGui::InputTextWithHint("##filter", text(k_hints[static_cast<std::size_t>(state.pain_tab)]), &state.area_filter);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(1)});
    if (state.pain_tab == 0)
        draw_area_list(view, state, queue);
    else if (state.pain_tab == 1)
        draw_symptom_list(view, state, queue);
    else
        draw_condition_list(view, state, queue);
    ImGui::PopStyleVar();
}

}
