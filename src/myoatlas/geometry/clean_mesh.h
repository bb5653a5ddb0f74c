// Puts a mesh from elsewhere in order: what an importer does before anything else sees it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <cstddef>

namespace myoatlas::geometry {

// What was put right.
struct Cleaning {
    std::size_t joined_vertices = 0;   // lay at the same place as another
    std::size_t dropped_triangles = 0; // without area, or there twice
    std::size_t turned_triangles = 0;  // faced inward, or against their neighbors
    std::size_t open_edges = 0;        // remain: edges of one triangle
};

// Joins vertices closer than two millionths of the mesh's extent, drops triangles without area and repeated ones, turns
// neighbors to face the same way and closed bodies outward (a hollow inside a body stays a hollow), and drops unused
// vertices. Units and frame do not matter. Positions and triangles only: every other attribute is dropped. Every
// position must be a number. The mesh may end up empty.
Cleaning clean(geometry::MeshData&);

}
