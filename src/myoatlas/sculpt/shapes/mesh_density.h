// How fine meshes are: big parts get more triangles, but less than in step with their area.
// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <cmath>

namespace myoatlas::sculpt {

// Returns the edge length of quads, mm, for a part of the given surface area, mm².
inline float edge_length_for(float area_mm2) {
    const float quads = 3.0f * std::sqrt(std::max(area_mm2, 1.0f));
    return std::sqrt(area_mm2 / quads);
}

}
