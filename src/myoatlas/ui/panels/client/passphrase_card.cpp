// Asks for the passphrase of a sealed session. It is shown as dots, and forgotten as soon as it was tried.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

void draw_passphrase_card(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    const std::string& file = view.session.sealed_file;
    if (std::exchange(state.passphrase_of, file) != file) state.passphrase_box.open({});
    if (file.empty()) return;
    const Style& style = view.style;
    begin_front_card("passphrase", 560.0f, window.height * 0.2f, window, style);
    text_in(style.fonts.title, style.palette.text_color, view.text("session.sealed"));
    text_in(style.fonts.body, style.palette.text_soft, file.substr(file.find_last_of('/') + 1));
    text_box(state.passphrase_box, "##passphrase", view.text("session.passphrase"), ImGui::GetContentRegionAvail().x,
             true);
    if (!view.session.unlock_fault.empty()) text_in(style.fonts.body, style.palette.accent, view.session.unlock_fault);
    text_in(style.fonts.small, style.palette.text_soft, view.text("session.passphrase_kept"));
    gap(style, 4);
    const bool is_asked = is_accepted_by_key(queue);
    const bool is_pressed = button(style, "unlock", view.text("session.unlock"), ButtonKind::Accent);
    ImGui::SameLine();
    if (button(style, "cancel", view.text("action.cancel"))) push(queue, session::Dismiss{});
    if ((is_asked || is_pressed) && !state.passphrase_box.text.empty()) {
        push(queue, session::Unlock{std::exchange(state.passphrase_box.text, {})});
        state.passphrase_box.is_put = true;
        state.passphrase_box.wants_keyboard = true;
        imgui_versions::leave_text_box();
    }
    end_front_card();
}

}
