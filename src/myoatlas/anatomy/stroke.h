// A brush stroke over the skin, said in landmarks. Zones and areas are sets of strokes.
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/vec3.hpp>
#include <string>
#include <vector>

namespace myoatlas::anatomy {

struct StrokePoint {
    std::string landmark;
    glm::vec3 offset_mm{0.0f}; // (lateral, up, front), applied before meeting the skin again
    bool is_opposite = false;  // take the landmark of the other side (a pattern that crosses the midline)
};

// The brush runs along the shortest way over the skin from point to point; one point is a dab.
struct Stroke {
    std::vector<StrokePoint> path; // at least one
    float radius_mm = 20.0f;       // over the skin (geodesic); full weight to 60 % of it, fading to 0 at it
};

}
