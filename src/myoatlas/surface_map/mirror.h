// Which vertex of the skin is the mirror image of which, where the skin is symmetric.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/surface_map/skin_graph.h"

namespace myoatlas::surface_map {

// Returns for each vertex the one at (-x, y, z); empty unless every vertex has one within 0.05 mm.
std::vector<std::uint32_t> mirror_of(const SkinGraph&);

}
