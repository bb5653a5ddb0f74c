// SPDX-License-Identifier: MIT
#include "ui/panels/panels.h"
#include "ui/widgets.h"

#include <imgui.h>

namespace ui {

std::string side_words(const TextCatalog& text, core::Side side) {
    return text("side." + std::string(core::name_of(side)), {});
}

std::string name_of_structure(const PanelView& view, const session::PartRef& part) {
    const anatomy::Structure* structure =
        view.world.catalog ? view.world.catalog->find_structure(part.structure) : nullptr;
    std::string name = structure ? structure->names.name : part.structure;
    if (part.side != core::Side::Midline) name += ", " + side_words(view.text, part.side);
    return name;
}

int draw_cautions(const PanelView& view, const std::vector<std::string>& ids, bool is_serious) {
    int count = 0;
    const Style& style = view.style;
    for (const std::string& id : ids) {
        const anatomy::Caution* caution = view.world.catalog ? view.world.catalog->find_caution(id) : nullptr;
        if (!caution || caution->is_serious != is_serious) continue;
        ++count;
        if (!is_serious) {
            gap(style, 2);
            text_in(style.fonts.small, style.palette.ink_soft, caution->text);
            continue;
        }
        const float pad = style.px(12), icon = style.px(18);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x, wrap = width - 2 * pad - icon - style.px(8);
        const float height = text_height(style.fonts.small, caution->text, wrap) + 2 * pad;
        const glm::vec4& ground = style.palette.caution;
        ImGui::GetWindowDrawList()->AddRectFilled(
            at, {at.x + width, at.y + height}, ImGui::ColorConvertFloat4ToU32({ground.r, ground.g, ground.b, ground.a}),
            style.px(10));
        draw_icon(Icon::Caution, at.x + pad + icon * 0.5f, at.y + pad + icon * 0.5f, icon, style.palette.caution_ink);
        draw_wrapped(style.fonts.small, at.x + pad + icon + style.px(8), at.y + pad, style.palette.caution_ink,
                     caution->text, wrap);
        ImGui::Dummy({width, height});
    }
    return count;
}

}
