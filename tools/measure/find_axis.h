// Axes to cut a part along: straight ones, and the curved line through the middle of a long part.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"

#include <utility>
#include <vector>

namespace myoatlas::measure {

// Principal directions of the surface, longest first, with its middle.
struct Spread3 {
    glm::vec3 center{0.0f};
    glm::vec3 direction[3];
    float deviation[3];
};
Spread3 spread_of(const geometry::MeshData&);

// Straight through the middle along `direction`, just as long as the part.
sculpt::Axis straight_axis(const geometry::MeshData&, glm::vec3 direction);
// In the plane X = 0, with the sections' x axis along X.
sculpt::Axis midline_axis(const geometry::MeshData&, glm::vec3 direction);
// From the middle plane outward along X.
sculpt::Axis outward_axis(const geometry::MeshData&);
// Through the middles of slices at equal way from one end (over the surface), as `points` points.
sculpt::Axis curved_axis(const geometry::MeshData&, int points);
// Returns for each vertex the way over the surface from either end of a part; 1e30 on other bodies.
std::pair<std::vector<float>, std::vector<float>> ways_from_ends(const geometry::MeshData&);

}
