// The way over the skin from a trigger point to the near edge of its zone.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/session/session.h"

#include <span>
#include <vector>

namespace myoatlas::session {

// One for each placed point that is shown and has a zone: the shortest way along the edges of the skin, made smooth.
// Takes a few ms.
std::vector<ChainPath> find_chain_paths(const ShownReferral&, const anatomy::Catalog&, const anatomy::SurfaceMap&);

float length_of(std::span<const glm::vec3> way);
// Returns the place that far along a way of at least one place; its ends beyond them.
glm::vec3 place_along(std::span<const glm::vec3> way, float mm);

}
