// The separate bodies of one mesh.
// SPDX-License-Identifier: MIT
#pragma once
#include "scene/mesh_data.h"

#include <vector>

namespace measure {

// Returns the connected bodies, largest surface first; scraps under `share` of the largest are left out.
std::vector<scene::MeshData> split_bodies(const scene::MeshData&, float share);

}
