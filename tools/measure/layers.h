// A sheet that lies in two layers over one place, such as a muscle whose aponeurosis splits.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/part_table.h"
#include "scene/mesh_data.h"

#include <vector>

namespace measure {

// Returns the triangles of the outermost layer over the chart, then those of all layers under it; only the first where
// the rest is less than a twelfth of the area. The meshes are open.
std::vector<scene::MeshData> split_layers(const scene::MeshData&, const body::Chart&);

}
