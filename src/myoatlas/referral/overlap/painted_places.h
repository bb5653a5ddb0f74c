// The painted patches of a drawing, large and small.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/referral/overlap/painted_skin.h"
#include "myoatlas/referral/workspace.h"

#include <vector>

namespace myoatlas::referral {

// Pain in a finger matters as much to a person as pain in the back, though it is small on the skin: every painted patch
// counts by the square root of its skin. Returns the factor for each painted vertex; the slots, one a vertex of the
// skin, are left empty.
std::vector<float> balance_of_places(const PaintedSkin&, const anatomy::SurfaceMap&, Slots&);

}
