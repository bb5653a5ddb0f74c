// What the chart draws itself: captions, crosses, labels. All of it goes into the ground of the window, behind the
// panels.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/ui/body_chart/chart_figure.h"
#include "myoatlas/ui/panel.h"

#include <string_view>

namespace myoatlas::ui {

void paint_ground(const scene::DrawList&, const Rect& window);
void paint_message(const Style&, const Rect& room, std::string_view);
// A figure's picture with what is lit up on it, and its name below; sides are marked where it is seen from front, back
// or above.
void paint_figure(const PanelView&, const ChartFigure&);
float caption_width(const PanelView&, const body_chart::FigureSpec&);
// A trigger point, with the cross of the classic charts; `size` 1 is its usual size.
void paint_point(const Style&, const scene::Marker&, glm::vec2 at, float size);
void paint_brush(const Style&, glm::vec2 at, float radius, bool is_eraser); // which has a stroke through it
// A small plate above a thing, or below it, kept within the room; beside a thing without size.
void paint_label(const Style&, const Rect& thing, std::string_view, const Rect& room);

}
