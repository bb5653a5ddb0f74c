// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <string>

namespace myoatlas::ui {

namespace {

constexpr float k_bar_widest = 470.0f, k_with_tools = 330.0f; // points at scale 1
constexpr float k_button = 34.0f, k_around_button = 22.0f;

struct ChainPart {
    float from, to;
    const char* words;
};
constexpr std::array<ChainPart, 3> k_chain_parts{{{0.0f, session::k_press_end, "chain.press"},
                                                  {session::k_press_end, session::k_pulse_end, "chain.way"},
                                                  {session::k_pulse_end, 1.0f, "chain.felt"}}};

// The track with its three parts; a press or drag on it goes there.
void draw_track(const PanelView& view, float width, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const session::Chain& chain = view.session.chain;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = style.px(34), y = at.y + style.px(25), now = chain.is_told ? chain.at : 1.0f;
    ImGui::InvisibleButton("track", {width, height});
    if (ImGui::IsItemActive()) {
        const float to = std::clamp((ImGui::GetIO().MousePos.x - at.x) / width, 0.0f, 1.0f);
        const float step = std::round(to * 200.0f) / 200.0f; // so that the command reads well
        if (!chain.is_told || step != chain.at || chain.is_playing) push(queue, session::ScrubChain{step});
    }
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float thick = style.px(4), gap_px = style.px(2);
    // Where there is no room for all the words, those of the present part stand alone.
    const bool has_room = std::ranges::all_of(k_chain_parts, [&](const ChainPart& part) {
        return text_width(style.fonts.small, view.text(part.words)) <= width * (part.to - part.from) - gap_px;
    });
    for (const ChainPart& part : k_chain_parts) {
        const float from = at.x + width * part.from, to = at.x + width * part.to - gap_px;
        draw->AddRectFilled({from, y - thick / 2}, {to, y + thick / 2}, color_of(p.line), thick / 2);
        const float done = std::clamp(at.x + width * now, from, to);
        if (done > from)
            draw->AddRectFilled({from, y - thick / 2}, {done, y + thick / 2}, color_of(p.accent), thick / 2);
        const bool is_now = chain.is_told && now >= part.from && (now < part.to || part.to == 1.0f);
        if (has_room || is_now)
            draw_text(style.fonts.small, has_room ? from : at.x, at.y + style.px(2), is_now ? p.accent : p.text_soft,
                      view.text(part.words), has_room ? to - from : width);
    }
    draw->AddCircleFilled({at.x + width * now, y}, style.px(6), color_of(p.accent), 20);
}

}

bool has_chain_bar(const session::Session& session) {
    return session.shown && !session.is_body_chart_shown && !session.quiz;
}

float chain_bar_row(const Style& style) {
    return style.press(k_button) + style.px(k_around_button);
}

void draw_chain_bar(const PanelView& view, const Rect& strip, Queue& queue) {
    const session::Session& session = view.session;
    if (!has_chain_bar(session)) return;
    const Style& style = view.style;
    const float width = std::min(style.px(k_bar_widest), strip.width - style.px(24));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.whole_px(10), style.whole_px(6)});
    begin_card("chain", {strip.x + (strip.width - width) * 0.5f, strip.y, width, strip.height}, style);
    const std::string key = session::key_for("toggle play");
    if (icon_button(style, "play", session.chain.is_playing ? Icon::Pause : Icon::Play,
                    view.text(session.chain.is_playing ? "chain.pause" : "chain.play", {{"key", key}})))
        push(queue, session::Toggle{session::Switch::Chain});
    ImGui::SameLine();
    const bool has_tools = !session.is_client_view && width >= style.px(k_with_tools);
    const float tools = has_tools ? style.px(96) : 0.0f;
    draw_track(view, ImGui::GetContentRegionAvail().x - tools, queue);
    if (has_tools) {
        ImGui::SameLine();
        constexpr std::array k_paces{1.0f, 0.5f, 0.25f}; // each click slower, then as usual again
        const auto pace = std::ranges::find(k_paces, session.chain.pace);
        const bool is_last = pace == k_paces.end() || pace + 1 == k_paces.end();
        const std::string label = session.chain.pace == 1.0f ? "1×" : session.chain.pace == 0.5f ? "½×" : "¼×";
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + style.px(4));
        if (chip(style, "pace", label, session.chain.pace != 1.0f))
            push(queue, session::SetPace{is_last ? k_paces.front() : *(pace + 1)});
        if (ImGui::IsItemHovered()) tooltip(style, view.text("chain.speed", {{"factor", label}}));
        ImGui::SameLine();
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - style.px(4));
        if (icon_button(style, "loop", session.chain.is_looped ? Icon::Looped : Icon::Loop, view.text("chain.loop")))
            push(queue, session::LoopChain{!session.chain.is_looped});
    }
    end_card();
    ImGui::PopStyleVar();
}

}
