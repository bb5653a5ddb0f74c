// Axes to cut a part along: straight ones, and the curved line through the middle of a long part.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/part_table.h"
#include "scene/mesh_data.h"

#include <utility>
#include <vector>

namespace measure {

// Principal directions of the surface, longest first, with its middle.
struct Spread3 {
    glm::vec3 center{0.0f};
    glm::vec3 direction[3];
    float deviation[3];
};
Spread3 spread_of(const scene::MeshData&);

// Straight through the middle along `direction`, just as long as the part.
body::Axis straight_axis(const scene::MeshData&, glm::vec3 direction);
// In the plane X = 0, with the sections' x axis along X.
body::Axis midline_axis(const scene::MeshData&, glm::vec3 direction);
// From the middle plane outward along X.
body::Axis outward_axis(const scene::MeshData&);
// Through the middles of slices at equal way from one end (over the surface), as `points` points.
body::Axis curved_axis(const scene::MeshData&, int points);
// Returns for each vertex the way over the surface from either end of a part; 1e30 on other bodies.
std::pair<std::vector<float>, std::vector<float>> ways_from_ends(const scene::MeshData&);

}
