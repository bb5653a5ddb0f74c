// Small operations on closed meshes that keep them closed and two-manifold.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <cstddef>

namespace myoatlas::geometry {

// Each of these works on positions and triangles only and drops every other attribute.

// Drops the vertices that no triangle uses; the others keep the order in which triangles name them.
void drop_unused_vertices(geometry::MeshData&);
// Drops the connected bodies whose volume is less than `share` of the largest one's, and vertices no triangle uses.
void drop_scraps(geometry::MeshData&, float share);
// Evens out the surface without shrinking it (Taubin 1995).
void smooth(geometry::MeshData&, int passes);
// Takes triangles away, down to `target` if that moves the surface by no more than `error_mm`. The mesh is left as it
// was where the outcome would not be closed and two-manifold.
void simplify(geometry::MeshData&, std::size_t target, float error_mm);

// What is wrong with a mesh that should be closed: all zero when nothing is.
struct MeshFaults {
    std::size_t open_edges = 0;           // with one triangle, or two that do not face the same way
    std::size_t crowded_edges = 0;        // with more than two triangles
    std::size_t split_vertices = 0;       // whose triangles form more than one fan
    std::size_t degenerate_triangles = 0; // repeated corner or no area
    std::size_t not_numbers = 0;
    bool has_any() const {
        return open_edges + crowded_edges + split_vertices + degenerate_triangles + not_numbers > 0;
    }
};
MeshFaults find_faults(const geometry::MeshData&);

}
