// The cautions that a report calls for, and why each.
// SPDX-License-Identifier: MIT
#pragma once
#include "referral/engine.h"
#include "referral/ranking.h"

#include <vector>

namespace referral {

// Serious first; among equals those called for by what was said before those of the place, and these before those of
// the muscles.
std::vector<Alert> alerts_of(const Knowledge&, const PainReport&, const PaintedSkin&, const std::vector<Ranked>&);

}
