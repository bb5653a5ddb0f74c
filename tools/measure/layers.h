// A sheet that lies in two layers over one place, such as a muscle whose aponeurosis splits.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"

#include <vector>

namespace myoatlas::measure {

// Returns the triangles of the outermost layer over the surface map, then those of all layers under it; only the first
// where the rest is less than a twelfth of the area. The meshes are open.
std::vector<geometry::MeshData> split_layers(const geometry::MeshData&, const sculpt::SheetCoordinates&);

}
