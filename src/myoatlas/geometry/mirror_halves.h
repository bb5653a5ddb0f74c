// A surface cut in half at the midline, and made whole again by its mirror image.
// Units: mm; +X is the subject's left, so the left half has x >= 0.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

namespace myoatlas::geometry {

// Keeps what lies at x >= 0 of a closed mesh; the border lies exactly on x = 0. Positions and triangles only. Vertices
// within `snap_mm` of the plane are moved onto it first.
geometry::MeshData left_half_of(const geometry::MeshData&, float snap_mm);

// Joins a left half and its mirror image at the vertices on x = 0. For every vertex its mirror image is a vertex too.
geometry::MeshData whole_of(const geometry::MeshData& left_half);

}
