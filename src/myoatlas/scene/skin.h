// The skin of a body: which part it is, and the one view of it that everything is laid on and drawn from.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>

namespace myoatlas::scene {

// Returns null when the body has none.
const Part* find_skin(const MeshLibrary&);

// Returns positions, normals and triangles of the finest skin, its vertices counted from the part's first one; no
// vertex at all when the body has no skin.
geometry::MeshData skin_of(const MeshLibrary&);

// Returns the vertex nearest to a place; 0 when there is no skin.
std::uint32_t nearest_vertex(const geometry::MeshData& skin, glm::vec3 at_mm);

// Returns whether these are the vertices of the body's skin. A surface map speaks of one body's skin by its vertices;
// on another body it would be nonsense. A few vertices tell.
bool is_skin_of(const MeshLibrary&, std::span<const glm::vec3> positions);

}
