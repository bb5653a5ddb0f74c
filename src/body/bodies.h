// The separate bodies of one mesh: what its triangles join.
// SPDX-License-Identifier: MIT
#pragma once
#include "scene/mesh_data.h"

#include <cstdint>
#include <vector>

namespace body {

// Returns a body for each vertex, named by one of that body's vertices.
std::vector<std::uint32_t> body_of_vertices(const scene::MeshData&);

// Returns the bodies as meshes of positions and triangles, largest surface first; scraps with less than `share` of the
// largest one's surface are left out.
std::vector<scene::MeshData> split_bodies(const scene::MeshData&, float share);

}
