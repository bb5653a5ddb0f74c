// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <string>

namespace myoatlas::ui {

namespace {

void draw_inset(const PanelView& view, const Inset& inset, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const session::ZonePlace& place = (*view.session.zone_places)[inset.place];
    const Rect& at = inset.rect;
    const std::string name = "inset " + std::to_string(inset.place);
    ImGui::SetNextWindowPos({at.x, at.y});
    ImGui::SetNextWindowSize({at.width, at.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::Begin(name.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    const Press press = pressable(style, "fly", {at.width, at.height});
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const ImVec2 low{at.x, at.y}, high{at.x + at.width, at.y + at.height};
    draw->AddRectFilled(low, high, color_of(p.card), style.px(10));
    const std::string area = area_words(view, place.area);
    const anatomy::Area* facts = view.world.catalog->find_area(place.area.area);
    const std::string words = facts ? name_of(view, facts->names) : area;
    const float caption =
        std::max(inset.caption, text_height(style.fonts.small, words, at.width - style.px(16)) + style.px(9));
    if (inset.frame.texture != 0) {
        const float edge = style.px(3); // within the round corners
        // A name of three lines takes of the picture at its top and foot, and squeezes nothing.
        const float cut = 0.5f * (caption - inset.caption) / std::max(1.0f, at.height - edge - inset.caption);
        imgui_versions::draw_image(draw, inset.frame.texture, {at.x + edge, at.y + edge},
                                   {high.x - edge, high.y - caption}, {0.0f, 1.0f - cut}, {1.0f, cut});
    }
    imgui_versions::draw_outline(draw, {low.x, low.y}, {high.x, high.y}, color_of(press.is_hovered ? p.accent : p.line),
                                 style.px(10), style.px(1.5f));
    const float wrap = at.width - style.px(16); // in the middle of the room for its lines
    draw_wrapped(style.fonts.small, at.x + style.px(8),
                 high.y - style.px(1) - (caption + text_height(style.fonts.small, words, wrap)) * 0.5f, p.text_color,
                 words, wrap);
    if (press.is_hovered) tooltip(style, view.text("inset.hint", {{"area", area}}));
    if (press.is_clicked) push(queue, session::FrameZone{static_cast<int>(inset.place) + 1});
    ImGui::End();
    ImGui::PopStyleVar();
}

}

void draw_insets(const PanelView& view, std::span<const Inset> insets, Queue& queue) {
    for (const Inset& inset : insets)
        if (view.session.zone_places && inset.place < view.session.zone_places->size() && view.world.catalog)
            draw_inset(view, inset, queue);
}

}
