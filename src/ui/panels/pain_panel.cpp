// SPDX-License-Identifier: MIT
#include "core/text.h"
#include "ui/panels/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_stdlib.h>
#include <limits>

namespace ui {

namespace {

constexpr std::size_t k_candidates_shown = 20;

session::MaybeSide side_chosen(const UiState& state) {
    if (state.pain_side == 0) return core::Side::Left;
    if (state.pain_side == 1) return core::Side::Right;
    return std::nullopt;
}

std::string area_words(const PanelView& view, const referral::AreaMark& mark) {
    const anatomy::Area* area = view.world.catalog->find_area(mark.area);
    std::string words = area ? area->names.name : mark.area;
    if (mark.side && *mark.side != core::Side::Midline) words += ", " + side_words(view.text, *mark.side);
    return words;
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
              is_marked ? style.palette.accent : style.palette.ink, name, line.content.width - style.px(10));
    return line.is_clicked;
}

// From the head down; sections the table does not know come last.
std::vector<std::string> sections_of(const std::vector<anatomy::Area>& areas) {
    std::vector<std::string> sections{"head_neck",   "upper_back_shoulder_arm", "elbow_to_finger", "torso",
                                      "lower_torso", "hip_thigh_knee",          "leg_ankle_foot"};
    for (const anatomy::Area& area : areas)
        if (std::find(sections.begin(), sections.end(), area.section) == sections.end())
            sections.push_back(area.section);
    std::erase_if(sections, [&](const std::string& section) {
        return std::none_of(areas.begin(), areas.end(), [&](const anatomy::Area& a) { return a.section == section; });
    });
    return sections;
}

void draw_areas_of(const PanelView& view, UiState& state, const std::string& section, const std::string& folded,
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
    for (const std::string& section : sections_of(view.world.catalog->all().areas)) {
        const bool is_open = !folded.empty() || state.open_section == section;
        if (folded.empty()) {
            const Row line = row(style, ("section " + section).c_str(), style.px(33), false);
            draw_text(style.fonts.body, line.content.x, line.content.y + style.px(6), style.palette.ink,
                      view.text("area_section." + section, {}));
            draw_icon(is_open ? Icon::ChevronDown : Icon::Chevron, line.content.x + line.content.width - style.px(8),
                      line.content.y + style.px(16), style.px(12), style.palette.ink_faint);
            if (line.is_clicked) state.open_section = is_open ? "" : section;
        }
        if (is_open) draw_areas_of(view, state, section, folded, queue);
    }
}

void draw_condition_list(const PanelView& view, UiState& state, Queue& queue) {
    const std::string folded = core::fold(state.area_filter);
    for (const anatomy::Condition& condition : view.world.catalog->all().conditions) {
        if (!is_met(condition.names, folded)) continue;
        const auto& marked = view.session.report.conditions;
        const bool is_marked = std::find(marked.begin(), marked.end(), condition.id) != marked.end();
        if (!draw_choice(view, condition.id, condition.names.name, is_marked)) continue;
        push(queue, session::TraceCondition{condition.id});
        push(queue, session::Frame{});
        state.is_chooser_open = false;
        state.area_filter.clear();
    }
}

void draw_chooser(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const TextCatalog& text = view.text;
    const float width = ImGui::GetContentRegionAvail().x;
    const std::array<std::string_view, 2> tabs{text("pain.areas"), text("pain.conditions")};
    if (const int tab = segmented(style, "tab", tabs, state.pain_tab, width); tab >= 0) state.pain_tab = tab;
    if (state.pain_tab == 0) {
        const std::array<std::string_view, 3> sides{text("side.left"), text("side.right"), text("side.either")};
        if (const int side = segmented(style, "side", sides, state.pain_side, width); side >= 0) state.pain_side = side;
    }
    ImGui::SetNextItemWidth(width);
    ImGui::InputTextWithHint("##filter", text(state.pain_tab == 0 ? "pain.filter_areas" : "pain.filter_conditions"),
                             &state.area_filter);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(1)});
    if (state.pain_tab == 0)
        draw_area_list(view, state, queue);
    else
        draw_condition_list(view, state, queue);
    ImGui::PopStyleVar();
}

// A pill with the name of what is marked and a cross to take it away.
bool draw_marked(const Style& style, const std::string& id, const std::string& words) {
    return chip(style, id.c_str(), words + "  ×", true);
}

// Offers the named areas under the last painted mark.
void draw_suggestions(const PanelView& view, Queue& queue) {
    const auto& marks = view.session.report.marks;
    if (marks.empty() || !view.skin_areas || !view.world.chart) return;
    const auto& positions = view.world.chart->positions;
    std::uint32_t nearest = 0;
    float least = std::numeric_limits<float>::max();
    for (std::uint32_t v = 0; v < positions.size(); ++v) {
        const glm::vec3 d = positions[v] - marks.back().at_mm;
        const float square = d.x * d.x + d.y * d.y + d.z * d.z;
        if (square < least) {
            least = square;
            nearest = v;
        }
    }
    const auto areas = view.skin_areas->at(nearest);
    if (areas.empty()) return;
    gap(view.style, 2);
    text_in(view.style.fonts.small, view.style.palette.ink_faint, view.text("pain.whole_area"));
    for (std::size_t i = 0; i < std::min<std::size_t>(areas.size(), 3); ++i) {
        const anatomy::SkinArea& area = view.world.chart->areas[areas[i]];
        if (i > 0) ImGui::SameLine();
        const std::string words = area_words(view, {area.area, area.side});
        if (chip(view.style, ("suggest " + area.area).c_str(), words, false))
            push(queue, session::Trace{{area.area}, area.side});
    }
}

void draw_report(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const referral::PainReport& report = view.session.report;
    bool is_first = true;
    const auto flow = [&] {
        if (!is_first) ImGui::SameLine();
        is_first = false;
    };
    for (const referral::AreaMark& mark : report.areas) {
        flow();
        if (draw_marked(style, "area " + mark.area + (mark.side ? core::name_of(*mark.side).data() : ""),
                        area_words(view, mark)))
            push(queue, session::UnmarkArea{mark.area, mark.side});
    }
    for (const std::string& id : report.conditions) {
        const anatomy::Condition* condition = view.world.catalog->find_condition(id);
        flow();
        if (draw_marked(style, "condition " + id, condition ? condition->names.name : id))
            push(queue, session::ErasePain{});
    }
    if (!report.marks.empty()) {
        flow();
        if (draw_marked(style, "marks", view.text("pain.marks", {{"count", std::to_string(report.marks.size())}})))
            push(queue, session::ErasePain{});
    }
    draw_suggestions(view, queue);
    gap(style, 2);
    if (button(style, "more", view.text(state.is_chooser_open ? "pain.close" : "pain.add")))
        state.is_chooser_open = !state.is_chooser_open;
    ImGui::SameLine();
    if (button(style, "erase", view.text("pain.erase"), ButtonKind::Plain)) {
        push(queue, session::ErasePain{});
        state.is_chooser_open = false;
    }
}

void draw_candidate(const PanelView& view, std::size_t index, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const referral::Candidate& candidate = view.session.answer->candidates[index];
    const anatomy::Muscle* muscle = view.world.catalog->find_muscle(candidate.muscle);
    const bool is_chosen = view.session.candidate == index;
    const float indent = style.px(34), pad = style.px(8), width = ImGui::GetContentRegionAvail().x;
    const float wrap = width - indent;
    const std::size_t reasons =
        is_chosen ? candidate.because.size() : std::min<std::size_t>(1, candidate.because.size());
    float height = pad * 2 + style.px(22) + style.px(10);
    for (std::size_t i = 0; i < reasons; ++i)
        height += text_height(style.fonts.small, candidate.because[i].text, wrap) + style.px(3);

    const Row line = row(style, ("candidate " + std::to_string(index)).c_str(), height, is_chosen);
    const Rect& at = line.content;
    const std::string rank = std::to_string(index + 1);
    draw_text(style.fonts.strong, at.x + style.px(22) - text_width(style.fonts.strong, rank), at.y + pad,
              is_chosen ? p.accent : p.ink_faint, rank);
    const std::string side = candidate.side == core::Side::Midline ? "" : side_words(view.text, candidate.side);
    const float side_width = text_width(style.fonts.small, side);
    draw_text(style.fonts.small, at.x + at.width - side_width, at.y + pad + style.px(2), p.ink_faint, side);
    draw_text(style.fonts.strong, at.x + indent, at.y + pad, p.ink, muscle ? muscle->names.name : candidate.muscle,
              wrap - side_width - style.px(8));
    float y = at.y + pad + style.px(25);
    draw_bar(style, {at.x + indent, y, wrap, style.px(4)}, candidate.score,
             candidate.grade == anatomy::ZoneGrade::Essential ? p.essential : p.spillover);
    y += style.px(10);
    for (std::size_t i = 0; i < reasons; ++i) {
        draw_wrapped(style.fonts.small, at.x + indent, y, p.ink_soft, candidate.because[i].text, wrap);
        y += text_height(style.fonts.small, candidate.because[i].text, wrap) + style.px(3);
    }
    if (line.is_clicked) {
        if (is_chosen)
            push(queue, session::ClearSelection{});
        else
            push(queue, session::ChooseCandidate{static_cast<int>(index) + 1});
    }
    if (!is_chosen) return;
    ImGui::Indent(indent);
    draw_telling_apart(view, candidate);
    ImGui::Unindent(indent);
    gap(style, 1);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
    if (button(style, "facts", view.text("pain.facts"))) push(queue, session::SetMode{session::Mode::Explore});
    ImGui::SameLine();
    if (button(style, "frame", view.text("action.frame"))) push(queue, session::Frame{});
    gap(style, 3);
}

void draw_answer(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const referral::Answer& answer = *view.session.answer;
    gap(style, 4);
    draw_serious_cautions(view, answer.cautions, state.are_cautions_open);
    heading(style, view.text("pain.sources"));
    for (const core::Problem& problem : answer.problems) text_in(style.fonts.small, style.palette.accent, problem.what);
    if (answer.candidates.empty()) text_in(style.fonts.body, style.palette.ink_soft, view.text("pain.no_source"));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(2)});
    for (std::size_t i = 0; i < std::min(answer.candidates.size(), k_candidates_shown); ++i)
        draw_candidate(view, i, queue);
    ImGui::PopStyleVar();
    draw_source_sets(view);
    gap(style, 2);
    draw_guide_link(view, "why_pain_elsewhere", queue);
    draw_plain_cautions(view, answer.cautions);
}

}

void draw_pain_panel(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    const Style& style = view.style;
    begin_card("pain", rect, style);
    text_in(style.fonts.title, style.palette.ink, view.text("pain.title"));
    if (!view.world.catalog || !view.world.engine) {
        text_in(style.fonts.body, style.palette.ink_soft, view.text("pain.no_chart"));
    } else if (view.session.report.is_empty()) {
        text_in(style.fonts.body, style.palette.ink_soft, view.text("pain.hint"));
        gap(style, 3);
        draw_chooser(view, state, queue);
    } else {
        gap(style, 2);
        draw_report(view, state, queue);
        if (state.is_chooser_open) {
            gap(style, 2);
            draw_chooser(view, state, queue);
        }
        if (view.session.answer) draw_answer(view, state, queue);
    }
    gap(style, 6);
    end_card();
}

}
