// Makes a closed surface two-manifold where simplifying has let it touch itself.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <array>
#include <cstdint>
#include <vector>

namespace myoatlas::geometry {

// Drops pairs of triangles that cover each other back to back, then parts the sheets that share an edge or a corner:
// each gets its own copy of the vertices there, with all attributes, at the end of the mesh. Nothing moves. `triangles`
// are over the mesh's vertices and wound alike along every edge.
void part_touching(geometry::MeshData& mesh, std::vector<std::array<std::uint32_t, 3>>& triangles);

}
