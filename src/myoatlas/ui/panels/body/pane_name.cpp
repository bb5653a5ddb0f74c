// SPDX-License-Identifier: MIT
#include "myoatlas/session/lookup.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

void draw_pane_name(const PanelView& view, std::size_t index, const Rect& pane) {
    const auto& compared = view.session.compared;
    if (index >= compared.size() || index >= view.legend.entries.size() || !view.world.catalog) return;
    const Style& style = view.style;
    const session::Selection& shown = compared[index];
    const anatomy::Muscle* muscle = view.world.catalog->find_muscle(shown.muscle);
    std::string name = muscle ? name_of(view, muscle->names) : session::name_of(shown, *view.world.catalog);
    if (shown.side != core::Side::Midline) name += ", " + side_words(view.text, shown.side);
    ImFont* font = view.session.selection == shown ? style.fonts.strong : style.fonts.body;
    const float pad = style.px(10), dot = style.px(16), room = pane.width - style.px(8);
    const float words = std::min(text_width(font, name), room - 2 * pad - dot);
    const float wrap = text_height(font, name, words + 1.0f), height = wrap + style.px(8);
    const float width = words + 2 * pad + dot, x = pane.x + (pane.width - width) * 0.5f, y = pane.y + style.px(6);
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    draw->AddRectFilled({x, y}, {x + width, y + height}, color_of(style.palette.card), style.px(12));
    draw->AddCircleFilled({x + pad + style.px(4), y + height * 0.5f}, style.px(5),
                          color_of(view.legend.entries[index].color), 20);
    draw->AddText(font, size_of(font), {x + pad + dot, y + style.px(4)}, color_of(style.palette.text_color),
                  name.c_str(), nullptr, words + 1.0f);
    see_words_on_picture(name, {x, y, width, height});
    if (index > 0) // the pictures are told apart by a line between them
        draw->AddLine({pane.x - style.px(4), pane.y + style.px(12)},
                      {pane.x - style.px(4), pane.y + pane.height - style.px(48)}, color_of(style.palette.line),
                      style.px(1));
}

}
