// SPDX-License-Identifier: MIT
#include "myoatlas/ui/body_chart/chart_pointer.h"
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/ui/body_chart/chart_marks.h"
#include "myoatlas/ui/input/pointer.h"
#include "myoatlas/ui/input/stroke.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <imgui.h>

namespace myoatlas::ui {
namespace {

constexpr float k_step_points = 3.0f; // along a stroke, between places looked at
constexpr float k_spacing = 0.6f;     // between marks, in radii: close, so that a stroke is even

// The eraser is in hand like the brush.
bool has_brush(const PanelView& view, const UiState& state) {
    return state.is_chart_brush || view.session.is_erasing;
}

glm::vec2 pointer_place() {
    const ImVec2& at = ImGui::GetIO().MousePos;
    return {at.x, at.y};
}

}

void ChartPointer::paint(const PanelView& view, const BodyChart& chart, glm::vec2 at, Queue& queue) {
    const auto found = chart.find(at);
    if (!found) return;
    const float radius_mm = brush_mm(view.session.chart_page);
    const auto at_mm =
        painted_place(view.session, body_chart::position_of(found->spot, view.chart_body->skin.positions), radius_mm,
                      k_spacing, painted_);
    if (!at_mm) return;
    push(queue, stroke_command(view.session, *at_mm, radius_mm, painted_.has_value()));
    painted_ = at_mm;
}

void ChartPointer::click(const PanelView& view, const scene::DrawList& list, const BodyChart& chart,
                         Queue& queue) const {
    if (const anatomy::PlacedPoint* point = chart.find_point(view, list, press_)) {
        push(queue, session::ShowPoint{point->point, point->side});
        return;
    }
    const auto found = chart.find(press_);
    if (found && found->area)
        push(queue, session::toggled(view.session.report, view.world.surface_map->areas[*found->area]));
}

void ChartPointer::press(const PanelView& view, const UiState& state, const scene::DrawList& list,
                         const BodyChart& chart, Queue& queue) {
    if (!ImGui::IsMouseClicked(0)) return;
    press_ = last_ = pointer_place();
    painted_.reset();
    // The second press of a double click would take away what the first marked.
    drag_ = ImGui::IsMouseDoubleClicked(0) && !has_brush(view, state) ? ChartDrag::Idle : ChartDrag::Maybe;
    if (!has_brush(view, state) || chart.find_point(view, list, press_)) return;
    drag_ = ChartDrag::Paint;
    paint(view, chart, press_, queue);
}

void ChartPointer::drag(const PanelView& view, const scene::DrawList& list, const BodyChart& chart, Queue& queue) {
    const glm::vec2 at = pointer_place();
    if (!ImGui::IsMouseDown(0)) {
        const bool is_click = drag_ == ChartDrag::Maybe;
        drag_ = ChartDrag::None;
        if (is_click) click(view, list, chart, queue);
        return;
    }
    if (drag_ == ChartDrag::Maybe && glm::distance(at, press_) > view.style.px(k_still_points)) {
        drag_ = chart.find(press_) ? ChartDrag::Paint : ChartDrag::Idle; // what begins beside a figure paints nothing
        if (drag_ == ChartDrag::Paint) paint(view, chart, press_, queue);
    }
    if (drag_ == ChartDrag::Paint) { // also where the pointer passed between two slow frames
        const int steps = std::max(1, static_cast<int>(glm::distance(at, last_) / view.style.px(k_step_points)));
        for (int i = 1; i <= steps; ++i)
            paint(view, chart, glm::mix(last_, at, static_cast<float>(i) / static_cast<float>(steps)), queue);
    }
    last_ = at;
}

void ChartPointer::update(const PanelView& view, const UiState& state, const scene::DrawList& list, BodyChart& chart,
                          Queue& queue) {
    const ImGuiIO& io = ImGui::GetIO();
    if (view.session.hover) push(queue, session::Hover{}); // left over from the 3D picture
    brush_.reset();
    if (!view.chart_body || !view.world.surface_map) {
        drag_ = ChartDrag::None;
        return;
    }
    const bool is_outside = io.WantCaptureMouse || !ImGui::IsMousePosValid();
    if (drag_ == ChartDrag::None && is_outside) {
        if (!chart.is_by_keys()) chart.point_at(view, nullptr, {}, {-1.0f, -1.0f});
        return;
    }
    const glm::vec2 at = pointer_place();
    if (drag_ != ChartDrag::None)
        drag(view, list, chart, queue);
    else
        press(view, state, list, chart, queue);
    const auto found = chart.find(at);
    const bool is_painting = drag_ == ChartDrag::Paint;
    if (is_painting || (has_brush(view, state) && found))
        brush_ = BodyChart::BrushCircle{at, brush_mm(view.session.chart_page)};
    const bool has_moved = io.MouseDelta.x != 0.0f || io.MouseDelta.y != 0.0f;
    if (chart.is_by_keys() && !has_moved && drag_ == ChartDrag::None) return; // the keys have the word until it moves
    const anatomy::PlacedPoint* point = is_painting ? nullptr : chart.find_point(view, list, at);
    chart.point_at(view, point, found && !is_painting ? found->area : std::nullopt, at, !has_brush(view, state));
}

}
