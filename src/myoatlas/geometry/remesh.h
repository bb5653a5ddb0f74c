// Makes the triangles of a surface even, at a wanted size (Botsch & Kobbelt 2004: split, collapse, flip, relax).
// Units: mm.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <vector>

namespace myoatlas::geometry {

// `surface` is two-manifold; an open border, if it has one, lies on x = 0 and stays there. `edge_mm` is the wanted edge
// length at each of its vertices, changing gently. Returns an even mesh whose vertices lie on `surface`; positions and
// triangles only, closed where the surface is.
geometry::MeshData remeshed(const geometry::MeshData& surface, const std::vector<float>& edge_mm, int rounds = 6);

}
