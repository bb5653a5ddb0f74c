// Closed curves and their elliptic Fourier descriptors (Kuhl & Giardina 1982). Units: mm; t runs from 0 to two pi.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/part_table.h"

#include <span>
#include <vector>

namespace myoatlas::sculpt {

using Polygon = std::vector<glm::vec2>; // closed; the last point is not repeated

glm::vec2 point_at(const Contour&, float t);
// Returns `count` points at equal steps of t.
Polygon points_of(const Contour&, int count);

// Returns the descriptors of a polygon, t running with its arc length from its first point.
// Fewer than three points, or no length, give a contour without terms.
Contour describe(std::span<const glm::vec2> polygon, int harmonics);

// Returns the area within the curve itself, from its terms; positive when counter-clockwise.
float enclosed_area(const Contour&);
// Positive when counter-clockwise.
float signed_area(std::span<const glm::vec2> polygon);
float perimeter(std::span<const glm::vec2> polygon);

// Returns the distance from a point to the nearest of the polygons, positive inside (an odd number of them goes round
// the point), negative outside; minus `far` where there is none nearer.
float signed_distance(std::span<const Polygon> polygons, glm::vec2 point, float far);

}
