// SPDX-License-Identifier: MIT
#include "ui/map_pointer.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <imgui.h>

namespace ui {
namespace {

constexpr float k_still_points = 4.0f; // a press that moves less is a click
constexpr float k_step_points = 3.0f;  // along a stroke, between places looked at
constexpr float k_spacing = 0.6f;      // between marks, in radii: close, so that a stroke is even

glm::vec2 pointer_place() {
    const ImVec2& at = ImGui::GetIO().MousePos;
    return {at.x, at.y};
}

}

void MapPointer::paint(const PanelView& view, const UiState& state, const BodyMap& map, glm::vec2 at, Queue& queue) {
    const auto found = map.find(at);
    if (!found) return;
    session::PaintPain command{state.brush};
    const glm::vec3 place = flat::position_of(found->spot, view.flat_body->skin.positions);
    // Rounded so that the command reads well; 0.1 mm is far finer than a fingertip.
    for (int i = 0; i < 3; ++i) command.mark.at_mm[i] = std::round(place[i] * 10.0f) / 10.0f;
    command.mark.radius_mm = brush_mm(view.session.map_sheet);
    if (painted_ && glm::distance(*painted_, command.mark.at_mm) < command.mark.radius_mm * k_spacing) return;
    queue.push_back({command, painted_.has_value()});
    painted_ = command.mark.at_mm;
}

void MapPointer::click(const PanelView& view, const scene::DrawList& list, const BodyMap& map, Queue& queue) const {
    if (const anatomy::PlacedPoint* point = map.find_point(view, list, press_)) {
        push(queue, session::ShowPoint{point->point, point->side});
        return;
    }
    const auto found = map.find(press_);
    if (found && found->area) push(queue, toggled(view.session.report, view.world.chart->areas[*found->area]));
}

void MapPointer::press(const PanelView& view, const UiState& state, const scene::DrawList& list, const BodyMap& map,
                       Queue& queue) {
    if (!ImGui::IsMouseClicked(0)) return;
    press_ = last_ = pointer_place();
    painted_.reset();
    // The second press of a double click would take away what the first marked.
    drag_ = ImGui::IsMouseDoubleClicked(0) && !state.is_map_brush ? Drag::Idle : Drag::Maybe;
    if (!state.is_map_brush || map.find_point(view, list, press_)) return;
    drag_ = Drag::Paint;
    paint(view, state, map, press_, queue);
}

void MapPointer::drag(const PanelView& view, const UiState& state, const scene::DrawList& list, const BodyMap& map,
                      Queue& queue) {
    const glm::vec2 at = pointer_place();
    if (!ImGui::IsMouseDown(0)) {
        const bool is_click = drag_ == Drag::Maybe;
        drag_ = Drag::None;
        if (is_click) click(view, list, map, queue);
        return;
    }
    if (drag_ == Drag::Maybe && glm::distance(at, press_) > view.style.px(k_still_points)) {
        drag_ = map.find(press_) ? Drag::Paint : Drag::Idle; // what begins beside a figure paints nothing
        if (drag_ == Drag::Paint) paint(view, state, map, press_, queue);
    }
    if (drag_ == Drag::Paint) { // also where the pointer passed between two slow frames
        const int steps = std::max(1, static_cast<int>(glm::distance(at, last_) / view.style.px(k_step_points)));
        for (int i = 1; i <= steps; ++i)
            paint(view, state, map, glm::mix(last_, at, static_cast<float>(i) / static_cast<float>(steps)), queue);
    }
    last_ = at;
}

void MapPointer::update(const PanelView& view, const UiState& state, const scene::DrawList& list, BodyMap& map,
                        Queue& queue) {
    const ImGuiIO& io = ImGui::GetIO();
    if (view.session.hover) push(queue, session::Hover{}); // left over from the 3D picture
    brush_.reset();
    if (!view.flat_body || !view.world.chart) {
        drag_ = Drag::None;
        return;
    }
    const bool is_outside = io.WantCaptureMouse || !ImGui::IsMousePosValid();
    if (drag_ == Drag::None && is_outside) {
        if (!map.is_by_keys()) map.point_at(view, nullptr, {}, {-1.0f, -1.0f});
        return;
    }
    const glm::vec2 at = pointer_place();
    if (drag_ != Drag::None)
        drag(view, state, list, map, queue);
    else
        press(view, state, list, map, queue);
    const auto found = map.find(at);
    const bool is_painting = drag_ == Drag::Paint;
    if (is_painting || (state.is_map_brush && found)) brush_ = BodyMap::Brush{at, brush_mm(view.session.map_sheet)};
    const bool has_moved = io.MouseDelta.x != 0.0f || io.MouseDelta.y != 0.0f;
    if (map.is_by_keys() && !has_moved && drag_ == Drag::None) return; // the keys have the word until it moves
    const anatomy::PlacedPoint* point = is_painting ? nullptr : map.find_point(view, list, at);
    map.point_at(view, point, found && !is_painting ? found->area : std::nullopt, at, !state.is_map_brush);
}

}
