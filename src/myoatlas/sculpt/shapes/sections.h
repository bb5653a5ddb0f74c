// The surface of a Sections piece: its stations' distance fields, joined smoothly along the axis.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"

namespace myoatlas::sculpt {

// Returns a closed mesh with along and fiber (along the axis), and tendon when `is_muscle`. Scraps of less than a
// hundredth of the largest body are left out. Empty when the stations are out of order or hold no contour.
geometry::MeshData sections_mesh(const Sections&, bool is_muscle);

}
