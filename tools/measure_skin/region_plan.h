// Where the skin is measured: the center lines, stations and angles of each region, chosen for the reference body.
// Units: mm and degrees; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/skin/skin_table.h"

#include <glm/vec3.hpp>
#include <optional>
#include <vector>

namespace myoatlas::measure_skin {

struct Plane {
    glm::vec3 normal{0.0f};
    float offset_mm = 0.0f; // a point p lies beyond where dot(p, normal) > offset_mm
};

// A region without its radii, and how far its rays may go.
struct RegionPlan {
    sculpt::SkinRegion region;
    std::vector<float> reach_mm;   // one a station: beyond, the ray is taken to be inside another region
    std::vector<float> bound_x_mm; // one a station: the same beyond this plane (|x| above it at the midline, x below it
                                   // of a paired region)
    float bridge_mm = 0.0f;        // gaps narrower than this along a ray (nostrils, eyes, between toes) are filled,
    int bridges_from = 0;          // from this station on
    float inner_reach_mm = 1000.0f, outer_reach_mm = 1000.0f; // the reach along -x and along x
    std::optional<Plane> ends_at;                             // beyond, as beyond the reach
    float clearance_mm = 2.5f;                                // the skin lies at least this far outside the flesh
    std::vector<sculpt::SkinDetail> details;                  // windows to be measured more finely
};

std::vector<RegionPlan> region_plans();

}
