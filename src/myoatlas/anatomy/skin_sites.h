// Which endangerment sites lie over a place.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"

#include <string>
#include <vector>

namespace myoatlas::anatomy {

// Returns the ids of the sites whose skin is nearest to a place, in the order of the catalog; none for a place farther
// than a hand's breadth from the skin. Looks at every vertex: for one point, not for a frame.
std::vector<std::string> sites_at(const SurfaceMap&, const glm::vec3& position);

}
