// The guided start: a few steps beside the picture, which stays in reach.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h> // FindWindowByName

namespace myoatlas::ui {

void draw_introduction(const PanelView& view, const Rect& picture, Queue& queue) {
    const int step = view.session.introduction_step;
    if (step == 0) return;
    using session::IntroductionMove;
    const Style& style = view.style;
    const float width = std::min(style.px(430), picture.width - style.px(16));
    // At the foot of the picture, as high as it was: the face is looked at first.
    const ImGuiWindow* last = ImGui::FindWindowByName("introduction");
    const float height = last ? std::min(last->Size.y, picture.height) : style.px(180);
    const Rect rect{picture.x + (picture.width - width) * 0.5f, picture.y + picture.height - height, width,
                    picture.height};
    begin_card("introduction", rect, style);
    const std::string key = "introduction." + std::to_string(step);
    // Once something is chosen or marked, that is looked at: the card says what the step is, and covers no more of it.
    const bool is_short = view.session.selection || view.session.answer;
    if (!is_short)
        text_in(style.fonts.caps, style.palette.accent,
                view.text("introduction.step",
                          {{"step", std::to_string(step)}, {"of", std::to_string(session::k_introduction_steps)}}));
    text_in(style.fonts.strong, style.palette.text_color, view.text(key + ".title", {}));
    if (!is_short)
        text_in(style.fonts.body, style.palette.text_soft,
                view.text(key + ".text", {{"search", session::key_for("open_search")},
                                          {"pain", session::key_for("toggle pain")},
                                          {"client", session::key_for("toggle client_view")},
                                          {"palette", session::key_for("toggle palette")},
                                          {"save", session::key_for("session_save")},
                                          {"print", session::key_for(session::k_print_at_once)},
                                          {"help", session::key_for("toggle help")}}));
    gap(style, 4);
    const bool is_last = step == session::k_introduction_steps;
    if (button(style, "next", view.text(is_last ? "introduction.done" : "introduction.next"), ButtonKind::Accent))
        push(queue, session::Introduce{IntroductionMove::Next});
    if (step > 1) {
        ImGui::SameLine();
        if (button(style, "back", view.text("introduction.back")))
            push(queue, session::Introduce{IntroductionMove::Previous});
    }
    if (is_last && view.world.studies) {
        ImGui::SameLine();
        if (button(style, "study", view.text("introduction.study"), ButtonKind::Plain)) {
            push(queue, session::Introduce{IntroductionMove::Off});
            push(queue, session::ShowStudy{});
        }
    }
    if (!is_last) {
        ImGui::SameLine();
        if (button(style, "skip", view.text("introduction.skip"), ButtonKind::Plain))
            push(queue, session::Introduce{IntroductionMove::Off});
    }
    end_card();
}

}
