// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <imgui.h>

namespace myoatlas::ui {

void draw_body_chart_button(const PanelView& view, Queue& queue) {
    const bool is_open = view.session.is_body_chart_shown;
    const float width = ImGui::GetContentRegionAvail().x;
    if (button(view.style, "map",
               view.text(is_open ? "map.close" : "map.open", {{"key", session::key_for("toggle map")}}),
               ButtonKind::Quiet, width))
        push(queue, session::ShowBodyChart{!is_open, {}});
}

}
