// The skin of a body as figures are drawn from it. Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::body_chart {

// Vertices are counted from the skin part's first one, as in anatomy::SurfaceMap.
struct Skin {
    std::vector<glm::vec3> positions, normals;
    std::vector<std::array<std::uint32_t, 3>> triangles; // counter-clockwise seen from outside
};

// Returns the vertex nearest to a place; 0 when there is no skin.
std::uint32_t nearest_vertex(const Skin&, glm::vec3 at_mm);

// Returns the finest skin of a body; without any vertex when the body has none.
Skin skin_of(const scene::MeshLibrary&);

}
