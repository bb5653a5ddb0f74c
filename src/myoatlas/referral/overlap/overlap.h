// What a report and the zones have in common, in mm2 of skin. Only zones that the report touches are listed.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/referral/overlap/painted_skin.h"
#include "myoatlas/referral/overlap/zone_index.h"
#include "myoatlas/referral/workspace.h"

#include <cstdint>
#include <vector>

namespace myoatlas::referral {

// `marked` counts skin by how strongly it is marked, `filled` counts it whole; `reached` is marked too, with every
// grade alike.
struct Shared {
    std::uint32_t id = 0; // of the zone, pattern or owner in the index
    float marked = 0.0f, filled = 0.0f, reached = 0.0f;
};

// Each list by id, so that the zones of a pattern and the patterns of a owner stand together. Zones are counted as
// drawn; patterns and owners are graded and count each place once.
struct Overlap {
    std::vector<Shared> zones, patterns, muscle_sides;
};

// Touches only the vertices of the report; the sums are left as they were found.
Overlap overlap_of(const PaintedSkin&, const ZoneIndex&, const anatomy::SurfaceMap&, float wrong_depth, Sums&);

// Returns how much a reach counts for what was said of the depth here: 1, or `wrong_depth`.
inline float suits(const PaintedVertex& painted, bool is_deep, float wrong_depth) {
    const bool is_wrong = is_deep ? painted.is_surface && !painted.is_deep : painted.is_deep && !painted.is_surface;
    return is_wrong ? wrong_depth : 1.0f;
}

// Returns part / whole, at most 1; 0 for a whole of nothing.
inline float part_of(float part, float whole) {
    return whole > 0.0f ? (part < whole ? part / whole : 1.0f) : 0.0f;
}

}
