// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/ink.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/paint.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <imgui.h>
#include <vector>

namespace myoatlas::ui {

namespace {

constexpr float k_apart = 3.0f;                           // points between the places of a stroke
constexpr float k_pen = 4.0f, k_rim = 1.5f;               // points: how thick it is, and its dark rim
constexpr float k_laser = 7.0f, k_glow = 15.0f;           // points
constexpr glm::vec4 k_pen_color{1.0f, 0.84f, 0.1f, 1.0f}; // that neither body nor zones have
constexpr glm::vec4 k_rim_color{0.1f, 0.08f, 0.07f, 0.85f};
constexpr glm::vec4 k_laser_color{1.0f, 0.05f, 0.1f, 1.0f};

// Rounded so that the command reads well; a ten thousandth of a window is finer than a pixel.
glm::vec2 place_in(const Rect& window, glm::vec2 at) {
    const glm::vec2 part{(at.x - window.x) / window.width, (at.y - window.y) / window.height};
    return glm::round(glm::clamp(part, 0.0f, 1.0f) * 10000.0f) / 10000.0f;
}

ImVec2 point_of(const Rect& window, glm::vec2 place) {
    return {window.x + place.x * window.width, window.y + place.y * window.height};
}

}

bool InkPointer::update(const PanelView& view, const Rect& window, Queue& queue) {
    const ImGuiIO& io = ImGui::GetIO();
    const glm::vec2 at{io.MousePos.x, io.MousePos.y};
    const bool has_pen = view.session.tool == session::LessonTool::Pen;
    if (is_drawing_ && (!has_pen || !ImGui::IsMouseDown(0))) {
        is_drawing_ = false;
        return has_pen; // the button that is let go now was the pen's
    }
    if (is_drawing_) {
        if (glm::distance(at, last_) < view.style.px(k_apart)) return true;
        last_ = at;
        push(queue, session::DrawInk{place_in(window, at), true});
        return true;
    }
    const bool begins = has_pen && ImGui::IsMouseClicked(0) && !io.WantCaptureMouse && ImGui::IsMousePosValid();
    if (!begins) return false;
    is_drawing_ = true;
    last_ = at;
    push(queue, session::DrawInk{place_in(window, at), false});
    return true;
}

void draw_ink(const session::Ink& ink, const Rect& window, const Style& style) {
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    std::vector<ImVec2> points;
    for (const auto& stroke : ink) {
        points.clear();
        for (const glm::vec2 place : stroke) points.push_back(point_of(window, place));
        const auto lay = [&](const glm::vec4& color, float thick) {
            for (const ImVec2& end : {points.front(), points.back()}) // ends are round
                draw->AddCircleFilled(end, thick * 0.5f, color_of(color), 16);
            for (const ImVec2& point : points) draw->PathLineTo(point);
            imgui_versions::stroke_path(draw, color_of(color), thick);
        };
        if (points.empty()) continue;
        lay(k_rim_color, style.px(k_pen + 2.0f * k_rim));
        lay(k_pen_color, style.px(k_pen));
    }
}

void draw_laser(const PanelView& view, const Rect& window) {
    if (view.session.tool != session::LessonTool::Laser || view.session.is_black) return;
    ImVec2 at = ImGui::GetIO().MousePos;
    if (view.session.tool_at)
        at = point_of(window, *view.session.tool_at);
    else if (!ImGui::IsMousePosValid())
        return;
    const Style& style = view.style;
    ImDrawList* draw = ImGui::GetForegroundDrawList();
    draw->AddCircleFilled(at, style.px(k_glow), color_of(k_laser_color, 0.28f), 32);
    draw->AddCircleFilled(at, style.px(k_laser), color_of(k_laser_color), 24);
    draw->AddCircle(at, style.px(k_laser), color_of(glm::vec4(1.0f)), 24, style.px(1.5f));
}

}
