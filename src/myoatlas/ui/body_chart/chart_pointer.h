// The pointer over the body chart: naming, marking areas, painting.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/body_chart/body_chart.h"

#include <optional>

namespace myoatlas::ui {

class ChartPointer {
public:
    // Reads this frame's pointer and queues what it asks for. A click marks the area under it, or takes the mark away;
    // a drag paints. With the brush in hand (UiState::is_map_brush) a click paints too.
    void update(const PanelView&, const UiState&, const scene::DrawList&, BodyChart&, Queue&);

    bool is_dragging() const { return drag_ != ChartDrag::None; }
    // Where the brush is to be drawn; nothing while it is not in hand.
    std::optional<BodyChart::BrushCircle> brush() const { return brush_; }

private:
    enum class ChartDrag { None, Maybe, Paint, Idle };

    void press(const PanelView&, const UiState&, const scene::DrawList&, const BodyChart&, Queue&);
    void drag(const PanelView&, const scene::DrawList&, const BodyChart&, Queue&);
    void click(const PanelView&, const scene::DrawList&, const BodyChart&, Queue&) const;
    void paint(const PanelView&, const BodyChart&, glm::vec2 at, Queue&);

    ChartDrag drag_ = ChartDrag::None;
    glm::vec2 press_{0.0f}, last_{0.0f};
    std::optional<glm::vec3> painted_; // the last mark of this stroke
    std::optional<BodyChart::BrushCircle> brush_;
};

}
