// Where the figures of a page stand: in rows, at one scale, as large as the room allows, with a caption under each. A
// row becomes two where that makes the figures clearly larger.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"

#include <glm/vec2.hpp>
#include <span>
#include <vector>

namespace myoatlas::ui {

struct ChartPlan {
    static constexpr float k_caption = 30.0f; // points at scale 1, under a figure

    float mm_per_point = 1.0f;
    std::vector<Rect> figures; // row by row, in points, without the captions
};

struct ChartSlot {
    glm::vec2 size_mm{0.0f};    // of a figure; without size it takes no place
    float caption_width = 0.0f; // in points
};

// `scale` is Style::scale.
ChartPlan plan_chart(std::span<const std::vector<ChartSlot>> rows, const Rect& room, float scale);

// The part of what panels and legend leave free that the figures may fill.
Rect chart_room(const Rect& free, float scale);

}
