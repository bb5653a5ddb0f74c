// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

// Words with a ground of their own, as the picture may be of any color there.
void draw_on_picture(const Style& style, const Rect& rect, float x, float room, const glm::vec4& color,
                     std::string_view words) {
    const float height = style.px(24), y = rect.y + (rect.height - height) * 0.5f, pad = style.px(8);
    const float width = std::min(text_width(style.fonts.small, words), room);
    ImGui::GetWindowDrawList()->AddRectFilled({x - pad, y}, {x + width + pad, y + height},
                                              color_of(style.palette.card, 0.97f), height * 0.5f);
    draw_text(style.fonts.small, x, y + (height - size_of(style.fonts.small)) * 0.5f, color, words, room);
}

// What keys do now: 1 to 4 answer where there are choices, and peel where the body is asked for.
const char* quiz_keys(const session::QuizRun& quiz) {
    if (quiz.is_over()) return "status.explore";
    if (quiz.is_answered()) return "status.quiz_answered";
    if (quiz.waits_for_paint()) return "status.quiz_paint";
    return quiz.waits_for_body() ? "status.quiz_body" : "status.quiz";
}

}

void draw_status_line(const PanelView& view, const Rect& rect, std::string_view pointed, std::string_view note) {
    const Style& style = view.style;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::Begin("status", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    const char* standing = view.text("app.standing");
    const float standing_width = text_width(style.fonts.small, standing),
                room = rect.width - standing_width - style.px(48);
    draw_on_picture(style, rect, rect.x + rect.width - standing_width - style.px(8), standing_width + 1.0f,
                    style.palette.text_faint, standing);
    const bool is_fault = note.empty() && pointed.empty() && !view.faults.empty();
    const bool lacks_panels = !view.session.are_panels_shown && !view.session.is_client_view && !view.session.lesson;
    const std::string without_panels =
        lacks_panels ? view.text("status.no_panels", {{"key", session::key_for("toggle panels")}}) : std::string();
    const std::string_view words = !note.empty()      ? note
                                   : !pointed.empty() ? pointed
                                   : lacks_panels && !is_fault
                                       ? std::string_view(without_panels)
                                       : view.text(is_fault                           ? "fault.status"
                                                   : view.session.quiz                ? quiz_keys(*view.session.quiz)
                                                   : view.session.is_body_chart_shown ? "status.map"
                                                   : view.session.mode == session::Mode::Pain ? "status.pain"
                                                                                              : "status.explore");
    draw_on_picture(style, rect, rect.x + style.px(8), room,
                    !note.empty() || is_fault ? style.palette.accent
                    : !pointed.empty()        ? style.palette.text_color
                                              : style.palette.text_faint,
                    words);
    ImGui::End();
    ImGui::PopStyleVar();
}

}
