// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/told_cautions.h"
#include "myoatlas/referral/speech/told_sides.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/signs.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

constexpr std::size_t k_told = 3; // more is no help to a person in pain

void draw_muscle(const PanelView& view, const anatomy::Muscle& muscle, const referral::Candidate& candidate) {
    const Style& style = view.style;
    gap(style, 6);
    std::string name = plain_name(view, muscle.names);
    if (const std::string side = referral::side_key(view.session.report, *view.session.answer, candidate);
        !side.empty())
        name += ", " + view.text(side, {});
    text_in(style.fonts.strong, style.palette.text_color, name);
    text_in(style.fonts.body, style.palette.text_soft, muscle.plain);
}

// When a doctor is to be seen first, folded to one line; told without the names of illnesses, which frighten.
void draw_mind(const PanelView& view, bool& is_open) {
    const Style& style = view.style;
    std::vector<const anatomy::Caution*> serious;
    for (const referral::Alert& alert : view.session.answer->alerts) {
        const anatomy::Caution* caution = view.world.catalog->find_caution(alert.caution);
        if (caution && caution->is_serious && referral::is_told_beside(alert, *view.session.answer))
            serious.push_back(caution);
    }
    if (serious.empty()) return;
    if (view.is_only_seen)
        text_in(style.fonts.strong, style.palette.accent, view.text("client.mind"));
    else if (button(style, "mind", view.text("client.mind"), ButtonKind::Quiet))
        is_open = !is_open;
    for (const anatomy::Caution* caution : serious)
        if (is_open) text_in(style.fonts.body, style.palette.text_soft, caution->plain);
    gap(style, 4);
}

// How it feels, by the colors and signs that lie on the skin, and that it is painted there where no area says so.
void draw_feelings(const PanelView& view) {
    const Style& style = view.style;
    ImFont* font = style.fonts.body;
    if (!view.session.report.marks.empty()) text_in(font, style.palette.text_color, view.text("client.painted"));
    for (const session::LegendEntry& entry : view.legend.entries) {
        if (entry.mark != session::LegendMark::Quality) continue;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float line = text_height(font, "A", 0.0f), side = style.px(16);
        draw_patch(ImGui::GetWindowDrawList(), {at.x, at.y + (line - side) * 0.5f, side, side}, entry.color,
                   entry.glyph, style.px(5));
        draw_text(font, at.x + side + style.px(8), at.y, style.palette.text_color, view.text(session::key_of(entry)));
        ImGui::Dummy({side, line});
    }
}

void draw_pain(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const referral::Answer* answer = view.session.answer.get();
    if (answer && view.world.catalog) draw_emergencies(view, queue);
    const bool is_call_alone = answer && !answer->lists_muscles && view.session.report.areas.empty();
    if (!is_call_alone) text_in(style.fonts.title, style.palette.text_color, view.text("client.pain"));
    if (!answer || !view.world.catalog) {
        text_in(style.fonts.body, style.palette.text_soft, view.text("client.nothing_marked"));
        return;
    }
    for (const referral::AreaMark& mark : view.session.report.areas)
        text_in(style.fonts.body, style.palette.text_color, area_words(view, mark));
    draw_feelings(view);
    draw_mind(view, state.are_cautions_open); // before the muscles, where it is seen without a scroll
    gap(style, 4);
    if (!answer->lists_muscles && answer->candidates.empty()) return;
    text_in(style.fonts.strong, style.palette.accent, view.text("client.could_be"));
    std::vector<std::string> told; // a muscle once, though two of its parts may be ranked
    for (const referral::Candidate& candidate : answer->candidates) {
        const anatomy::Muscle* muscle = view.world.catalog->find_muscle(candidate.muscle);
        if (!muscle || std::ranges::find(told, plain_name(view, muscle->names)) != told.end()) continue;
        draw_muscle(view, *muscle, candidate);
        told.push_back(plain_name(view, muscle->names));
        if (told.size() == k_told) break;
    }
    gap(style, 6);
    text_in(style.fonts.body, style.palette.text_soft, view.text("client.no_diagnosis"));
}

}

void draw_client_card(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    const Style& style = view.style;
    begin_card("client", rect, style);
    const anatomy::Muscle* muscle = view.session.selection && view.world.catalog
                                        ? view.world.catalog->find_muscle(view.session.selection->muscle)
                                        : nullptr;
    if (view.session.mode == session::Mode::Pain) {
        draw_pain(view, state, queue);
    } else if (muscle) {
        text_in(style.fonts.title, style.palette.text_color, plain_name(view, muscle->names));
        text_in(style.fonts.body, style.palette.text_color, muscle->plain);
        if (view.session.shown) {
            gap(style, 4);
            text_in(style.fonts.body, style.palette.text_soft, view.text("client.colored"));
        }
    } else {
        text_in(style.fonts.title, style.palette.text_color, view.text("client.title"));
        text_in(style.fonts.body, style.palette.text_soft, view.text("client.hint"));
    }
    gap(style, 8);
    if (view.is_only_seen) return end_card();
    if (view.session.mode == session::Mode::Pain) draw_hand_over(view, queue);
    if (button(style, "leave", view.text("client.leave"), ButtonKind::Plain))
        push(queue, session::ShowClientView{false});
    end_card();
}

}
