// Where names stand beside a picture, so that none overlaps another and no line to a place crosses another's.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"

#include <glm/vec2.hpp>
#include <span>
#include <vector>

namespace myoatlas::ui {

struct LabelPlan {
    std::vector<Rect> rects; // one for each place, in their order; without size where there is no room for it
};

// `widths` are those of the words, all `height` tall, in points. Names stand in a column at the left or the right edge
// of `room`, each at the side it is nearer to.
LabelPlan plan_labels(std::span<const glm::vec2> places, std::span<const float> widths, float height, const Rect& room);

}
