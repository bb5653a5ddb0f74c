// What stands beside the ranked muscles: how to tell one from the others, and which explain the pain together.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <string>

namespace myoatlas::ui {

namespace {

// A small label over small text: it stands under a candidate and must not outshout it.
void note(const Style& style, std::string_view label, const std::string& text) {
    if (text.empty()) return;
    gap(style, 4);
    text_in(style.fonts.small, style.palette.text_faint, label);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - style.px(1.5f));
    text_in(style.fonts.small, style.palette.text_color, text);
}

// A muscle is told apart once, on its better side; what is said holds for the other.
const referral::Difference* difference_of(const PanelView& view, const referral::Candidate& candidate) {
    const auto& all = view.session.answer->difference;
    const auto found = std::ranges::find_if(
        all, [&](const referral::Difference& difference) { return difference.muscle == candidate.muscle; });
    return found == all.end() ? nullptr : &*found;
}

}

void draw_where_to_press(const PanelView& view, const referral::Candidate& candidate) {
    if (const referral::Difference* found = difference_of(view, candidate))
        note(view.style, view.text("pain.press"), found->place);
}

void draw_differential(const PanelView& view, const referral::Candidate& candidate) {
    if (const referral::Difference* found = difference_of(view, candidate)) {
        note(view.style, view.text("pain.press"), core::joined({found->place, found->palpation}, " "));
        note(view.style, view.text("pain.then"), core::joined({found->reproduces, found->only}, " "));
        note(view.style, view.text("pain.movement"), found->movement);
        note(view.style, view.text("pain.raises"), core::joined(found->raises, " "));
        note(view.style, view.text("pain.lowers"), core::joined(found->lowers, " "));
    }
    std::vector<std::string> cares;
    for (const referral::MuscleCare& care : view.session.answer->care)
        if (std::ranges::find(care.muscles, candidate.muscle) != care.muscles.end()) cares.push_back(care.text);
    note(view.style, view.text("kind.caution"), core::joined(cares, " "));
}

void draw_source_sets(const PanelView& view) {
    constexpr std::size_t k_shown = 3;
    std::size_t shown = 0;
    for (const referral::SourceSet& set : view.session.answer->sets) {
        if (set.members.size() < 2) continue; // one muscle alone is in the list above
        if (shown == 0) heading(view.style, view.text("pain.together"));
        text_in(view.style.fonts.small, view.style.palette.text_soft, set.text);
        if (++shown == k_shown) break;
    }
}

}
