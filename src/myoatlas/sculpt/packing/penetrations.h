// How far soft parts lie inside bones and inside one another.
// Units: millimeters. Sides are symmetric: only left and midline parts are looked at, among neighbors of both sides.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"
#include "myoatlas/sculpt/packing/neighborhood.h"

#include <vector>

namespace myoatlas::sculpt {

// A part and a neighbor it lies in, as indices into the list of parts. Both ways are reported when both happen.
struct Penetration {
    std::size_t part = 0, neighbor = 0;
    bool is_other_side = false; // the neighbor is the mirror image of a left part
    float share = 0.0f;         // of the part's surface, 0..1
    float deepest_mm = 0.0f;    // of its vertices below the neighbor's surface
};

struct Penetrations {
    std::vector<Penetration> pairs; // by part, then neighbor
    // One a part: how much of its surface lies in any bone, 0..1; 0 for bones, the skin and right parts.
    std::vector<float> share_in_bone;
};

// The skin is left out. Right parts are taken to be the mirror images of the left ones. Every mesh is closed.
Penetrations find_penetrations(const std::vector<scene::PartMesh>& parts);
// The same where it is known which vertices to look at; `near` has one list a part.
Penetrations find_penetrations(const Neighborhood&, const std::vector<std::vector<NearVertex>>& near);

// The mean and the 90th percentile over the muscles of `share_in_bone`.
struct BoneShare {
    float mean = 0.0f, nine_in_ten = 0.0f;
};
BoneShare share_in_bone(const std::vector<scene::PartMesh>& parts, const Penetrations&);

}
