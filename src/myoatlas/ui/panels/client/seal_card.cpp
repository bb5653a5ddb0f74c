// Seals the client's session with a passphrase, changes it or takes it away. Passphrases are shown as dots, and
// forgotten as soon as the card is closed.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

namespace {

void forget(UiState::SealBoxes& boxes) {
    boxes.fault.clear();
    for (TextBox* box : {&boxes.current, &boxes.fresh, &boxes.again}) {
        box->wants_keyboard = false;
        box->text.assign(box->text.size(), '\0');
        box->text.clear();
    }
}

void draw_boxes(const PanelView& view, UiState& state, bool is_sealed) {
    const float width = ImGui::GetContentRegionAvail().x;
    bool is_typed = false;
    if (is_sealed)
        is_typed = text_box(state.seal.current, "##current", view.text("seal.current"), width, true) || is_typed;
    is_typed = text_box(state.seal.fresh, "##fresh", view.text("seal.fresh"), width, true) || is_typed;
    is_typed = text_box(state.seal.again, "##again", view.text("seal.again"), width, true) || is_typed;
    if (is_typed) state.seal.fault.clear();
}

// Does it, or says why not and lets both be typed anew.
void accept(const PanelView& view, UiState::SealBoxes& boxes, Queue& queue) {
    if (!boxes.fresh.text.empty() && boxes.fresh.text == boxes.again.text)
        return push(queue, session::SealSession{boxes.fresh.text, boxes.current.text});
    boxes.fault = view.text(boxes.fresh.text.empty() ? "seal.empty" : "seal.differ");
    boxes.again.text.clear();
    boxes.fresh.open({});
}

}

void draw_seal_card(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    const session::Session& now = view.session;
    const bool is_sealed = now.is_session_sealed;
    if (std::exchange(state.seal.is_drawn, now.is_seal_shown) != now.is_seal_shown) {
        forget(state.seal);
        if (now.is_seal_shown) (is_sealed ? state.seal.current : state.seal.fresh).open({});
    }
    if (!now.is_seal_shown) return;
    const Style& style = view.style;
    UiState::SealBoxes& boxes = state.seal;
    begin_front_card("seal", 600.0f, window.height * 0.14f, window, style);
    text_in(style.fonts.title, style.palette.text_color, view.text(is_sealed ? "seal.change_title" : "seal.title"));
    text_in(style.fonts.body, style.palette.text_soft, view.text(is_sealed ? "seal.change_does" : "seal.does"));
    draw_boxes(view, state, is_sealed);
    const std::string& fault = boxes.fault.empty() ? now.seal_fault : boxes.fault;
    if (!fault.empty()) text_in(style.fonts.body, style.palette.accent, fault);
    text_in(style.fonts.small, style.palette.text_soft, view.text("session.passphrase_kept"));
    gap(style, 4);
    const bool is_asked = is_accepted_by_key(queue);
    const bool is_pressed =
        button(style, "seal", view.text(is_sealed ? "seal.change" : "seal.seal"), ButtonKind::Accent);
    bool is_taken = false;
    if (is_sealed) {
        ImGui::SameLine();
        is_taken = button(style, "unseal", view.text("seal.take_away"));
    }
    ImGui::SameLine();
    if (button(style, "cancel", view.text(is_sealed ? "action.cancel" : "seal.not_now")))
        push(queue, session::ShowSeal{false});
    if (is_taken) {
        push(queue, session::UnsealSession{boxes.current.text});
    } else if (is_asked || is_pressed) {
        accept(view, boxes, queue);
    }
    if (is_taken || is_asked || is_pressed)
        imgui_versions::leave_text_box(); // what is typed next goes to whoever asks for it
    end_front_card();
}

}
