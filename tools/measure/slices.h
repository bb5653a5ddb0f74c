// Cuts through a mesh: closed polygons where a plane across an axis meets it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/shapes/center_line.h"
#include "myoatlas/sculpt/shapes/contour.h"

#include <vector>

namespace myoatlas::measure {

class Slicer {
public:
    // On a curved axis a plane may meet far parts of the mesh again: only triangles whose nearest place on the axis is
    // within `reach` of the cut count. Zero takes all.
    Slicer(const geometry::MeshData&, const sculpt::CenterLine&, float reach);

    // Returns the polygons at arc length s in the frame's (x, y), outer ones counter-clockwise, largest first.
    std::vector<sculpt::Polygon> cut(float s) const;

private:
    const geometry::MeshData& mesh_;
    const sculpt::CenterLine& line_;
    float reach_;
    std::vector<float> place_; // of each vertex along the axis
};

// Returns `count` points spaced evenly along a polygon.
sculpt::Polygon resampled(const sculpt::Polygon&, std::size_t count);
// Returns the contours halfway between a set of polygons and its mirror image (x -> -x), traced on a fine grid; those
// that cross the middle start on it, of the others only the one at x > 0 is given.
std::vector<sculpt::Polygon> mirrored_average(const std::vector<sculpt::Polygon>&);
// Returns the contours halfway between two sets of polygons.
std::vector<sculpt::Polygon> average_of(const std::vector<sculpt::Polygon>&, const std::vector<sculpt::Polygon>&);

// Returns the closed lines where a grid's values (none of them zero) change sign, largest first; node (c, r) lies at
// low + cell * (c, r), rows one after another.
std::vector<sculpt::Polygon> trace_zero(const std::vector<float>& values, int columns, int rows, glm::vec2 low,
                                        float cell);

}
