// The named areas as a figure shows them: which lies under a pixel, where one ends, and how to step from one to the
// next.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/body_chart/area_weights.h"
#include "myoatlas/body_chart/figure.h"

#include <cstdint>
#include <glm/vec2.hpp>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace myoatlas::body_chart {

// An area that a figure shows a fair part of.
struct Place {
    std::uint32_t area = 0; // into SurfaceMap::areas
    glm::vec2 at{0.0f};     // pixels; the middle of what is seen, on the area itself
    float seen_mm2 = 0.0f;  // on the paper
};

struct Places {
    static constexpr std::uint16_t k_none = std::numeric_limits<std::uint16_t>::max();

    std::vector<std::uint16_t> area_of_pixel; // the smallest area there, into SurfaceMap::areas
    std::vector<std::uint8_t> borders;        // by pixel, 0 none .. 255: where one area meets another
    std::vector<Place> list;                  // by area
};

Places places_of(const Figure&, const anatomy::SurfaceMap&, const AreaWeights&);

// Returns the next of some points in a direction (right and down, not zero), preferring what lies straight ahead;
// nothing when there is none.
std::optional<std::size_t> next_in_direction(std::span<const glm::vec2> points, glm::vec2 from, glm::vec2 direction);

}
