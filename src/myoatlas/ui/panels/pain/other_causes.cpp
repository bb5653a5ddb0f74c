// What else than muscles is felt where it hurts: nerves, joints, organs, told apart from the muscles and never as a
// diagnosis; and the layers of them over the body.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <string>

namespace myoatlas::ui {

namespace {

constexpr std::size_t k_shown = 4;

void draw_cause(const PanelView& view, const referral::FeltThere& felt, const anatomy::OtherCause& cause,
                const std::string& side, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const session::ShownOverlay own{session::overlay_kind_of(cause.kind), cause.id};
    const bool is_shown = view.session.overlay == own;
    const float pad = style.px(6), indent = style.px(12), width = ImGui::GetContentRegionAvail().x - indent;
    const std::string words = is_shown ? cause.text + " " + felt.text : felt.text;
    const float height = 2 * pad + style.px(22) + text_height(style.fonts.small, words, width);
    const Row line = row(style, ("cause " + cause.id + side).c_str(), height, is_shown);
    const Rect& at = line.content;
    const float side_width = text_width(style.fonts.small, side);
    draw_text(style.fonts.small, at.x + at.width - side_width, at.y + pad + style.px(2), p.text_faint, side);
    draw_text(style.fonts.body, at.x + indent, at.y + pad, p.text_color, cause.names.name,
              width - side_width - style.px(8));
    draw_wrapped(style.fonts.small, at.x + indent, at.y + pad + style.px(22), p.text_soft, words, width);
    if (!line.is_clicked) return;
    push(queue, is_shown ? session::ShowOverlay{} : session::ShowOverlay{own.kind, own.only});
}

}

void draw_other_causes(const PanelView& view, Queue& queue) {
    const auto& felt = view.session.answer->other_causes;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < felt.size() && shown < k_shown; ++i) {
        const anatomy::OtherCause* cause = view.world.catalog->find_other_cause(felt[i].cause);
        if (!cause) continue;
        // Left and right of one stand one after the other: told once, without a side.
        const bool is_again = i > 0 && felt[i - 1].cause == felt[i].cause;
        if (is_again) continue;
        if (shown++ == 0) {
            heading(view.style, view.text("causes.heading"));
            text_in(view.style.fonts.small, view.style.palette.text_soft, view.text("causes.note"));
        }
        const bool is_both = i + 1 < felt.size() && felt[i + 1].cause == felt[i].cause;
        const bool has_side = cause->side == anatomy::CauseSide::Either && !is_both;
        draw_cause(view, felt[i], *cause, has_side ? side_words(view.text, felt[i].side) : "", queue);
    }
}

void draw_overlay_chips(const PanelView& view, Queue& queue) {
    if (!view.world.catalog || view.world.catalog->all().other_causes.empty()) return;
    heading(view.style, view.text("overlay.title"));
    bool is_first = true;
    for (const auto& row : session::k_overlay_kinds.rows) {
        if (!is_first) ImGui::SameLine();
        is_first = false;
        const std::string word(row.word);
        const bool is_on = view.session.overlay && view.session.overlay->kind == row.value;
        if (chip(view.style, word.c_str(), view.text("overlay.short_" + word), is_on))
            push(queue, is_on ? session::ShowOverlay{} : session::ShowOverlay{row.value, {}});
    }
}

}
