// Simple closed shapes to test with. Millimeters; wound outward.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/scene/build_library.h"

#include <glm/vec3.hpp>
#include <string>

namespace myoatlas::support {

// Rings of latitude about +Y; `rings` * 2 * 2 * (rings - 1) triangles or so.
geometry::MeshData ball(glm::vec3 center, float radius, int rings = 16);

// A box with shared corners: 8 vertices, 12 triangles.
geometry::MeshData box(glm::vec3 low, glm::vec3 high);

// How deep the vertices of a mesh lie in a closed one, at most; 0 where none does. Looks 20 mm around.
float deepest_mm(const geometry::MeshData&, const geometry::MeshData& in);

scene::PartMesh part(const std::string& structure, core::Side, scene::PartKind, geometry::MeshData);

}
