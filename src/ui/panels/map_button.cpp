// SPDX-License-Identifier: MIT
#include "ui/panels/panels.h"
#include "ui/widgets.h"

#include <imgui.h>

namespace ui {

void draw_map_button(const PanelView& view, Queue& queue) {
    const bool is_open = view.session.is_map_shown;
    const float width = ImGui::GetContentRegionAvail().x;
    if (button(view.style, "map", view.text(is_open ? "map.close" : "map.open"), ButtonKind::Quiet, width))
        push(queue, session::ShowMap{!is_open, {}});
}

}
