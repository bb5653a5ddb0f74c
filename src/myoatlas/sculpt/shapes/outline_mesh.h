// Triangles that fill a flat outline, of even size, with the rim on the outline.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/shapes/contour.h"

#include <array>
#include <cstdint>
#include <vector>

namespace myoatlas::sculpt {

struct OutlineMesh {
    std::vector<glm::vec2> points;
    std::vector<std::array<std::uint32_t, 3>> triangles; // counter-clockwise
    std::vector<std::array<std::uint32_t, 2>> rim; // directed, the inside on the left; each rim point once as first
};

// Inside is where an odd number of polygons goes round. Islands under a fiftieth of the triangles are left out.
OutlineMesh fill_outline(const std::vector<Polygon>& polygons, float edge_length);

}
