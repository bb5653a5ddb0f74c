// The press timer: how far the press is, how strong it is felt, what the client says; read from the table, done by
// keys.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

using referral::ClientReply;
using session::PressPhase;
using session::TimedPress;

std::string name_of(const PanelView& view, const TimedPress& press) {
    const anatomy::Muscle* muscle = view.world.catalog ? view.world.catalog->find_muscle(press.muscle) : nullptr;
    if (!muscle) return view.text("press.title");
    std::string name = muscle->names.name;
    if (press.side != core::Side::Midline) name += ", " + side_words(view.text, press.side);
    return name;
}

std::string_view word_of(PressPhase phase) {
    switch (phase) {
    case PressPhase::Ready:
        return "press.ready";
    case PressPhase::Build:
        return "press.build";
    case PressPhase::Hold:
        return "press.hold";
    case PressPhase::Release:
        return "press.release";
    case PressPhase::Done:
        break;
    }
    return "press.done";
}

// Its three parts, and how far it is.
void draw_progress(const Style& style, const TimedPress& press) {
    const float inner = ImGui::GetContentRegionAvail().x, height = style.px(22);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float part = press.at_s / static_cast<float>(press.total_s);
    const float ends[]{0.0f, session::k_press_build, session::k_press_release, 1.0f};
    for (int i = 0; i < 3; ++i) {
        const float left = at.x + inner * ends[i] + (i > 0 ? style.px(2) : 0.0f), right = at.x + inner * ends[i + 1];
        draw->AddRectFilled({left, at.y}, {right, at.y + height}, color_of(style.palette.field), style.px(4));
        const float filled = std::clamp((part - ends[i]) / (ends[i + 1] - ends[i]), 0.0f, 1.0f);
        if (filled > 0.0f)
            draw->AddRectFilled({left, at.y}, {left + (right - left) * filled, at.y + height},
                                color_of(style.palette.accent), style.px(4));
    }
    ImGui::Dummy({inner, height});
}

// 0 to 10; where a press does its work is marked.
void draw_scale(const PanelView& view, const TimedPress& press, Queue& queue) {
    const Style& style = view.style;
    text_in(style.fonts.body, style.palette.text_color, view.text("press.scale"));
    constexpr int k_steps = session::k_most_pressed + 1;
    const float between = style.px(4), inner = ImGui::GetContentRegionAvail().x;
    const float width = (inner - between * static_cast<float>(k_steps - 1)) / static_cast<float>(k_steps);
    const float height = style.press(52);
    for (int i = 0; i < k_steps; ++i) {
        if (i > 0) ImGui::SameLine(0.0f, between);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const Press pressed = pressable(style, ("strength " + std::to_string(i)).c_str(), {width, height});
        const bool is_useful = i >= session::k_least_useful && i <= session::k_most_useful,
                   is_said = press.strength == i;
        ImDrawList* draw = ImGui::GetWindowDrawList();
        const glm::vec4& ground = is_said     ? style.palette.accent
                                  : is_useful ? style.palette.accent_soft
                                              : style.palette.field;
        draw->AddRectFilled({at.x, at.y}, {at.x + width, at.y + height}, color_of(ground), style.px(6));
        if (is_useful) // told without color, too
            draw->AddRectFilled({at.x, at.y + height - style.px(5)}, {at.x + width, at.y + height},
                                color_of(style.palette.accent), style.px(2));
        const std::string words = std::to_string(i);
        const float wide = text_width(style.fonts.strong, words), tall = text_height(style.fonts.strong, words, 1e6f);
        draw_text(style.fonts.strong, at.x + (width - wide) * 0.5f, at.y + (height - tall) * 0.5f,
                  is_said ? style.palette.on_accent : style.palette.text_color, words);
        if (pressed.is_clicked) push(queue, session::RatePress{i, 0});
    }
    text_in(style.fonts.small, style.palette.text_soft, view.text("press.useful"));
}

void draw_replies(const PanelView& view, const TimedPress& press, Queue& queue) {
    const Style& style = view.style;
    const float between = style.px(8), width = (ImGui::GetContentRegionAvail().x - 3.0f * between) / 4.0f;
    bool is_first = true;
    for (const auto& row : referral::k_client_replies.rows) {
        if (!is_first) ImGui::SameLine(0.0f, between);
        is_first = false;
        const std::string word(referral::k_client_replies.word_of(row.value));
        const ButtonKind kind = row.value == ClientReply::Stop ? ButtonKind::Accent : ButtonKind::Quiet;
        if (button(style, word.c_str(),
                   view.text("press.say." + word, {{"key", session::key_for("press_say " + word)}}), kind, width,
                   press.is_running))
            push(queue, session::SayPress{row.value});
    }
    std::string said;
    for (const referral::TimedReply& reply : press.replies)
        said += (said.empty() ? "" : " · ") +
                view.text("press.said." + std::string(referral::k_client_replies.word_of(reply.reply)),
                          {{"seconds", std::to_string(std::lround(reply.at_s))}});
    text_in(style.fonts.small, style.palette.text_soft,
            said.empty() ? std::string(view.text("press.nothing_said")) : said);
}

}

void draw_press_face(const PanelView& view, const TimedPress& press) {
    const Style& style = view.style;
    const PressPhase phase = phase_of(press);
    large_text(style, style.fonts.large, phase == PressPhase::Hold ? style.palette.accent : style.palette.text_color,
               view.text(word_of(phase)));
    const float left = std::ceil(static_cast<float>(press.total_s) - press.at_s);
    large_text(style, style.fonts.numerals, style.palette.text_color, std::to_string(static_cast<int>(left)));
    draw_progress(style, press);
}

void draw_press_card(const PanelView& view, const Rect& window, Queue& queue) {
    if (!view.session.press) return;
    const TimedPress& press = *view.session.press;
    const Style& style = view.style;
    const float width = std::min(style.px(720), window.width - style.px(24)), top = style.px(16);
    const Rect rect{window.x + (window.width - width) * 0.5f, window.y + top, width,
                    window.height - top - style.px(12)};
    begin_front_card("press", rect, window, style);
    text_in(style.fonts.strong, style.palette.text_soft, name_of(view, press));
    draw_press_face(view, press);
    draw_scale(view, press, queue);
    gap(style, 2);
    draw_replies(view, press, queue);
    gap(style, 2);
    std::array<std::string, 3> lengths;
    std::array<std::string_view, 3> words;
    int current = -1;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const int seconds = session::k_press_seconds[i];
        words[i] = lengths[i] = view.text("press.seconds", {{"seconds", std::to_string(seconds)}});
        if (seconds == press.total_s) current = static_cast<int>(i);
    }
    const float inner = ImGui::GetContentRegionAvail().x, between = style.px(10);
    const int length = segmented(style, "length", words, current, inner);
    if (length >= 0) push(queue, session::RunPress{session::k_press_seconds[static_cast<std::size_t>(length)]});
    const float half = (inner - between) * 0.5f;
    if (button(style, "run", view.text(press.is_running ? "press.end" : "press.start"), ButtonKind::Accent, half))
        push(queue, session::RunPress{});
    ImGui::SameLine(0.0f, between);
    if (button(style, "close", view.text("action.close"), ButtonKind::Quiet, half))
        push(queue, session::ShowPress{false});
    end_front_card();
}

}
