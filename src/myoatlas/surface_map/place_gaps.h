// How far a drawn point or zone lies from where its words put it. Seen straight onto the skin: depth does not count.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"

#include <string>
#include <vector>

namespace myoatlas::surface_map {

struct PlaceGap {
    std::string point;
    core::Side side = core::Side::Left;
    int zone = -1; // within the point; -1: the point itself
    float gap_mm = 0.0f;
    float within_mm = 0.0f; // what its check allows
};

// Returns a gap for every point and zone of the catalog that has a check and is on the map, in catalog order. A zone's
// gap is that to the nearest of its skin painted with at least half of the full weight.
std::vector<PlaceGap> place_gaps(const anatomy::Catalog&, const anatomy::SurfaceMap&);

}
