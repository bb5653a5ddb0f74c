// The surface of a Sections piece: its stations' distance fields, joined smoothly along the axis.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/part_table.h"
#include "scene/mesh_data.h"

namespace body {

// Returns a closed mesh with along and fiber (along the axis), and tendon when `is_muscle`. Scraps of less than a
// hundredth of the largest body are left out. Empty when the stations are out of order or hold no contour.
scene::MeshData sections_mesh(const Sections&, bool is_muscle);

}
