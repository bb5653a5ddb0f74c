// The areas of the catalog painted on the skin, and the rest of the skin given to the nearest of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/surface_map/brush.h"

namespace myoatlas::surface_map {

// Returns one SkinArea for each area of the catalog, in its order, for one side. Only skin of that side (a vertex on
// the midline counts for both) is taken; skin of that side that no area reaches goes to the area nearest over the skin.
// An area without skin is a problem.
std::vector<anatomy::SkinArea> paint_areas(const anatomy::Catalog&, core::Side, const SkinGraph&, Brush&,
                                           core::Problems&);

}
