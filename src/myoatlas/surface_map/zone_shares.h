// How much of a drawn zone falls in each area, and whether that is what its author said.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"

#include <string>
#include <vector>

namespace myoatlas::surface_map {

struct ZoneShare {
    std::string area;
    core::Side side = core::Side::Left;
    float share = 0.0f;  // 0..1 of the zone's weight, over the skin, that falls in the area
    float covers = 0.0f; // 0..1 of the area that the zone's weight covers
};

// Returns the areas the zone touches, greatest share first.
std::vector<ZoneShare> shares_of(const anatomy::SurfaceMap&, const anatomy::SkinZone&);

// What a zone's author said against what was drawn, on the left.
struct ZoneReading {
    std::string muscle, point;
    std::size_t zone = 0; // within the point
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    float area_cm2 = 0.0f; // weighted
    std::vector<std::string> declared;
    std::vector<ZoneShare> drawn;        // both sides' areas, greatest share first
    std::vector<std::string> missed;     // declared, but hardly drawn
    std::vector<std::string> undeclared; // drawn, but not declared
};

// An area is missed or undeclared by the bounds of anatomy::k_reached_share and k_reached_cover.

// Returns a reading for every zone of the catalog that the map holds, in catalog order. With `slack` (0..1, a share) a
// zone may miss either bound by that much: borders move a little from body to body.
std::vector<ZoneReading> read_zones(const anatomy::Catalog&, const anatomy::SurfaceMap&, float slack = 0.0f);

}
