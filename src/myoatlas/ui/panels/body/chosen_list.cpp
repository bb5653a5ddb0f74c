// What is chosen together: one thing a row, with a cross to take it away; and what can be done with all of it.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

// In the order of the pictures while things are compared.
std::vector<session::Selection> all_chosen(const session::Session& now) {
    if (!now.compared.empty()) return now.compared;
    std::vector<session::Selection> all = now.beside;
    if (now.selection) all.push_back(*now.selection);
    return all;
}

void draw_one(const PanelView& view, const session::Selection& each, std::size_t index, Queue& queue) {
    const Style& style = view.style;
    const session::Session& now = view.session;
    const bool is_current = now.selection == each;
    const std::string name = session::name_of(each, *view.world.catalog);
    const std::string side = each.side == core::Side::Midline ? "" : side_words(view.text, each.side);
    ImFont* font = is_current ? style.fonts.strong : style.fonts.body;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, cross = style.px(26);
    const bool has_hue = !now.compared.empty() && index < view.legend.entries.size();
    const float indent = has_hue ? style.px(18) : 0.0f, side_width = text_width(style.fonts.small, side);
    const float wrap = width - cross - side_width - indent - style.px(10);
    const float height = text_height(font, name, wrap) + style.px(12); // one line, or two for a long name
    const std::string id = "chosen " + each.id() + side;
    if (is_current)
        ImGui::GetWindowDrawList()->AddRectFilled({at.x - style.px(8), at.y},
                                                  {at.x + width + style.px(8), at.y + height},
                                                  color_of(style.palette.accent_soft), style.px(9));
    const Press shown = pressable(style, id.c_str(), {width - cross, height});
    if (has_hue)
        ImGui::GetWindowDrawList()->AddCircleFilled({at.x + style.px(6), at.y + height * 0.5f}, style.px(5),
                                                    color_of(view.legend.entries[index].color), 20);
    draw_text(style.fonts.small, at.x + width - cross - side_width - style.px(4), at.y + style.px(8),
              style.palette.text_faint, side);
    draw_wrapped(font, at.x + indent, at.y + style.px(6),
                 shown.is_hovered ? style.palette.accent : style.palette.text_color, name, wrap);
    if (shown.is_clicked && !is_current) push(queue, session::Select{each.id(), each.side, session::Choosing::Current});
    ImGui::SetCursorScreenPos({at.x + width - cross, at.y + style.px(3)});
    const Press taken = pressable(style, (id + " away").c_str(), {cross, cross});
    draw_icon(Icon::Close, at.x + width - cross * 0.5f, at.y + height * 0.5f, style.px(12),
              taken.is_hovered ? style.palette.accent : style.palette.text_faint);
    see_words(view.text("chosen.away"), {at.x + width - cross, at.y + style.px(3), cross, cross});
    if (taken.is_hovered) tooltip(style, view.text("chosen.away"));
    if (taken.is_clicked) push(queue, session::Select{each.id(), each.side, session::Choosing::Added});
    ImGui::SetCursorScreenPos({at.x, at.y + height + style.px(1)});
    ImGui::Dummy({1.0f, 0.0f});
}

}

void draw_chosen(const PanelView& view, Queue& queue) {
    const session::Session& now = view.session;
    if (now.beside.empty() || !view.world.catalog) return;
    const Style& style = view.style;
    const std::vector<session::Selection> all = all_chosen(now);
    text_in(style.fonts.caps, style.palette.accent, view.text("facts.chosen", {{"count", std::to_string(all.size())}}));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(6), style.px(1)});
    for (std::size_t i = 0; i < all.size(); ++i) draw_one(view, all[i], i, queue);
    ImGui::PopStyleVar();
    const bool is_comparing = !now.compared.empty();
    const bool is_fit = all.size() <= session::k_most_compared;
    const float width = ImGui::GetContentRegionAvail().x;
    if (button(style, "compare", view.text(is_comparing ? "chosen.together" : "chosen.compare"),
               is_comparing ? ButtonKind::Quiet : ButtonKind::Accent, width, is_fit))
        push(queue, session::Compare{{}, {}, !is_comparing});
    if (ImGui::IsItemHovered())
        tooltip(style, view.text(is_fit ? "chosen.compare_hint" : "chosen.too_many",
                                 {{"key", session::key_for("toggle compare")}}));
    if (button(style, "clear", view.text("chosen.clear"), ButtonKind::Plain, width))
        push(queue, session::ClearSelection{});
    gap(style, 4);
}

}
