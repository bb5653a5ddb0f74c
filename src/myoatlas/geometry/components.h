// The separate bodies of one mesh: what its triangles join.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/mesh_edges.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace myoatlas::geometry {

// Returns a body for each vertex, named by one of that body's vertices.
std::vector<std::uint32_t> component_of_vertices(std::size_t vertex_count, const Triangles&);
std::vector<std::uint32_t> component_of_vertices(const geometry::MeshData&);

// Returns the bodies as meshes of positions and triangles, largest surface first; scraps with less than `share` of the
// largest one's surface are left out.
std::vector<geometry::MeshData> split_components(const geometry::MeshData&, float share);

}
