// The separate bodies a part is made of: the muscles of a set, or a belly and the slips of its tendon.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"

#include <cstdint>
#include <vector>

namespace myoatlas::surface_map {

struct PartComponents {
    std::vector<std::uint32_t> component_of; // by vertex of the part
    std::vector<float> area_mm2;             // by body
};

// Follows the triangles of the finest level; vertices at the same place belong together.
PartComponents components_of(const scene::Part&, const scene::MeshLibrary&);

}
