// What can be done with what a right click was on, and what lies there from the skin to the bone.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/views/views.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

// As a click on the part would choose it: by the charted muscle it belongs to.
std::string id_of(const PanelView& view, const session::PartRef& part) {
    if (view.world.catalog)
        if (const auto muscles = view.world.catalog->muscles_of_structure(part.structure); !muscles.empty())
            return muscles.front()->id;
    return part.structure;
}

bool draw_action(const Style& style, const char* id, std::string_view label) {
    const Row line = row(style, id, style.px(30), false);
    draw_text(style.fonts.body, line.content.x + style.px(4), line.content.y + style.px(5), style.palette.text_color,
              label, line.content.width - style.px(8));
    return line.is_clicked;
}

// Returns true once one was asked for.
bool draw_actions(const PanelView& view, const session::PartRef& part, Queue& queue) {
    const std::string id = id_of(view, part);
    const session::Session& now = view.session;
    if (draw_action(view.style, "hide", view.text("action.hide"))) {
        push(queue, session::Hide{id, part.side});
        return true;
    }
    if (draw_action(view.style, "isolate", view.text("action.isolate"))) {
        push(queue, session::Isolate{id, part.side});
        return true;
    }
    const bool is_faded = now.faded.contains(part);
    if (draw_action(view.style, "fade", view.text(is_faded ? "action.solid" : "action.fade"))) {
        push(queue, session::Fade{id, part.side, !is_faded});
        return true;
    }
    if (draw_action(view.style, "attachments",
                    view.text(now.shows_attachments ? "place.no_attachments" : "place.attachments"))) {
        push(queue, session::ShowAttachments{!now.shows_attachments});
        return true;
    }
    if (!now.beside.empty() && draw_action(view.style, "compare", view.text("chosen.compare"))) {
        push(queue, session::Compare{});
        return true;
    }
    return false;
}

bool is_chosen_too(const PanelView& view, const session::PartRef& part) {
    const std::vector<session::PartRef> chosen = session::parts_chosen(view.session, view.world.catalog);
    return std::ranges::find(chosen, part) != chosen.end();
}

// What the pointer is on is lifted in the picture; returns true once one was chosen.
bool draw_depths(const PanelView& view, const AskedPlace& place, Queue& queue) {
    const Style& style = view.style;
    heading(style, view.text("place.title"));
    std::optional<session::PartRef> pointed;
    bool is_chosen = false;
    int number = 0;
    for (const session::PartRef& part : place.parts) {
        ImGui::PushID(number++);
        const Row line = row(style, "depth", style.px(30), is_chosen_too(view, part));
        ImGui::PopID();
        draw_text(style.fonts.body, line.content.x + style.px(4), line.content.y + style.px(5),
                  part == place.seen ? style.palette.accent : style.palette.text_color, name_of_part(view, part),
                  line.content.width - style.px(8));
        if (line.is_hovered) pointed = part;
        if (!line.is_clicked) continue;
        const bool is_adding = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift; // the list stays for the next
        push(queue, session::Select{id_of(view, part), part.side,
                                    is_adding ? session::Choosing::Added : session::Choosing::Alone});
        is_chosen = !is_adding;
    }
    if (is_chosen || (!pointed && view.session.hover))
        push(queue, session::Hover{});
    else if (pointed && pointed != view.session.hover)
        push(queue, session::Hover{pointed->structure, pointed->side, true});
    return is_chosen;
}

}

void draw_place_menu(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    if (!state.place) return;
    const Style& style = view.style;
    const AskedPlace& place = *state.place;
    const float width = style.px(270);
    const float height = style.px(282) + style.px(32) * static_cast<float>(place.parts.size());
    Rect card{place.x, place.y, width, std::min(height, window.height - style.px(24))};
    card.x = std::clamp(card.x, style.px(12), std::max(style.px(12), window.width - width - style.px(12)));
    card.y = std::clamp(card.y, style.px(12), std::max(style.px(12), window.height - card.height - style.px(12)));
    keep_pointer("place veil", window, card);
    begin_floating_card("place", card, style);
    text_in(style.fonts.strong, style.palette.text_color, name_of_part(view, place.seen));
    gap(style, 2);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(1)});
    bool is_done = draw_actions(view, place.seen, queue);
    is_done = draw_depths(view, place, queue) || is_done;
    ImGui::PopStyleVar();
    end_card();
    const ImVec2 at = ImGui::GetIO().MousePos;
    for (int button = 0; button < 3; ++button) // a press beside it closes it and does nothing else
        is_done = is_done || (ImGui::IsMouseClicked(button) && !card.contains(at.x, at.y));
    is_done = is_done || std::ranges::any_of(
                             strokes(), [](const KeyStroke& stroke) { return stroke.key == session::Key::Escape; });
    if (is_done) state.place.reset();
}

}
