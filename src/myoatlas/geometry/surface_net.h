// Extracts the zero surface of a field on a regular grid as quads: one vertex for each patch of surface in a cell
// (dual to marching cubes), so that the mesh is closed and two-manifold.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <array>
#include <cstddef>
#include <vector>

namespace myoatlas::geometry {

// Values at the nodes, positive inside; x runs fastest. Nodes on the border must be outside.
struct FieldGrid {
    std::array<int, 3> size{};
    std::vector<float> values;

    std::size_t index(int x, int y, int z) const {
        return (static_cast<std::size_t>(z) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(size[0]) +
               static_cast<std::size_t>(x);
    }
};

// Returns positions in units of cells and triangles wound outward. The grid is changed where a face of a cell would be
// ambiguous (two opposite corners inside): there the nearer of the other corners is taken in.
geometry::MeshData surface_net(FieldGrid& grid);

}
