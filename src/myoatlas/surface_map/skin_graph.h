// The skin of one body as a surface to walk over: its vertices, triangles, and who is next to whom.
// Units: millimeters, frame +X subject's left, +Y up, +Z front. Vertices are counted from the skin part's first one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/mesh_edges.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstdint>
#include <vector>

namespace myoatlas::surface_map {

// A straight step to another vertex: along an edge, or across one to the far corner of the next triangle (unfolded).
struct SkinStep {
    std::uint32_t to = 0;
    float length_mm = 0.0f;
};

// How a front that has reached one vertex, with `partner` already reached, may reach `target` through the triangle
// between the three. The products are those of the edges from `target` to the vertex (a) and to the partner (b).
struct SkinStencil {
    std::uint32_t target = 0, partner = 0;
    float aa = 0.0f, ab = 0.0f, bb = 0.0f;
};

struct SkinGraph {
    geometry::MeshData mesh;                 // scene::skin_of() the body
    std::vector<float> area_mm2;             // a third of each triangle around
    geometry::Rows<std::uint32_t> neighbors; // along edges; vertices at the same place are neighbors
    geometry::Rows<SkinStep> steps;          // neighbors and unfolded steps
    geometry::Rows<SkinStencil> stencils;    // by the vertex reached
};

// Builds the tables from positions and triangles.
SkinGraph build_skin_graph(geometry::MeshData skin);

// Returns the skin of a body; a problem when it has none, several, or one without triangles.
core::Result<SkinGraph> skin_graph_of(const scene::MeshLibrary&);

}
