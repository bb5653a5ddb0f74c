// What a report and the zones have in common, in mm2 of skin.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/surface_map.h"
#include "referral/painted_skin.h"
#include "referral/zone_index.h"

#include <vector>

namespace referral {

// `marked` counts skin by how strongly it is marked, `filled` counts it whole.
struct Shared {
    float marked = 0.0f, filled = 0.0f;
    void add(float weight, float marked_mm2, float skin_mm2) {
        marked += weight * marked_mm2;
        filled += weight * skin_mm2;
    }
};

// In step with the index. Zones are counted as drawn; patterns and bearers are graded and count each place once.
struct Overlap {
    std::vector<Shared> zones, patterns, bearers;
};

// Touches only the vertices of the report.
Overlap overlap_of(const PaintedSkin&, const ZoneIndex&, const anatomy::SurfaceMap&);

}
