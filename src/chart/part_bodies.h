// The separate bodies a part is made of: the muscles of a set, or a belly and the slips of its tendon.
// SPDX-License-Identifier: MIT
#pragma once
#include "scene/mesh_library.h"

#include <cstdint>
#include <vector>

namespace chart {

struct PartBodies {
    std::vector<std::uint32_t> body_of; // by vertex of the part
    std::vector<float> area_mm2;        // by body
};

// Follows the triangles of the finest level; vertices at the same place belong together.
PartBodies bodies_of(const scene::Part&, const scene::MeshLibrary&);

}
