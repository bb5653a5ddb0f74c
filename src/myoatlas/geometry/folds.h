// Small folds of a mesh: triangles that face against the surface round them and show its inside.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <cstdint>
#include <vector>

namespace myoatlas::geometry {

// Returns the triangles turned by more than a right angle from the mean of their vertices' normals.
std::vector<std::uint32_t> folded_triangles(const geometry::MeshData&);

// Smooths folds out: their vertices move between those round them, all others stay. A fold that this does not open is
// left. Positions only; normals are to be made afterwards.
void unfold(geometry::MeshData&);

}
