// A catalog made many times larger, to see what a query costs then: every muscle with its points and zones stands in it
// again and again under new ids, the zones of the copies elsewhere on the skin. Always the same for the same input.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace myoatlas::support {

struct Grown {
    std::shared_ptr<const anatomy::Catalog> catalog;
    std::shared_ptr<const anatomy::SurfaceMap> surface_map;
};

// Returns the facts and the map with `times` as many muscles and zones; an empty catalog when the copies are at fault.
// No copy of a zone reaches the vertices kept free (one flag a vertex).
Grown grow(const anatomy::Catalog&, const anatomy::SurfaceMap&, std::size_t times, const std::vector<bool>& kept_free);

}
