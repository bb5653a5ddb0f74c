// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/named_fingers.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>
#include <string_view>

namespace myoatlas::referral {
namespace {

bool is_of_finger(std::string_view landmark) {
    return std::ranges::any_of(k_fingers, [&](std::string_view finger) { return landmark.starts_with(finger); });
}

}

NamedFingers::NamedFingers(const PainReport& report, const anatomy::SurfaceMap& surface_map)
    : surface_map_(surface_map) {
    if (report.fingers.empty()) return;
    for (const anatomy::PlacedLandmark& placed : surface_map.landmarks)
        if (is_of_finger(placed.landmark))
            points_.push_back({&placed, std::ranges::any_of(report.fingers, [&](const std::string& finger) {
                                   return placed.landmark.starts_with(finger);
                               })});
}

bool NamedFingers::part(const anatomy::Area& area) const {
    return !points_.empty() && area.strokes.size() > 1 &&
           std::ranges::all_of(area.strokes, [](const anatomy::Stroke& stroke) {
               return !stroke.path.empty() && is_of_finger(stroke.path.front().landmark);
           });
}

bool NamedFingers::hold(std::uint32_t vertex, core::Side side) const {
    float least = std::numeric_limits<float>::max();
    bool is_named = true;
    for (const Point& point : points_) {
        if (point.placed->side != side) continue;
        const float away_mm = glm::distance(point.placed->position, surface_map_.positions[vertex]);
        if (away_mm >= least) continue;
        least = away_mm;
        is_named = point.is_named;
    }
    return is_named;
}

}
