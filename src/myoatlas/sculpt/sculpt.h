// Makes the mesh of a part from its measurements.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"

namespace myoatlas::sculpt {

// Returns the left-side (or midline) mesh with normals, along, across, fiber, tendon and triangles: closed,
// two-manifold, wound outward. Empty when the table holds nothing that can be made (sizes out of order).
geometry::MeshData sculpt(const PartTable&);

// Returns the other side: x -> -x, winding flipped so that it still faces outward.
geometry::MeshData mirrored(const geometry::MeshData&);

}
