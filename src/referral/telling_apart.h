// What tells the first few candidates from each other: where to press, what pain that would bring on, which movement to
// try, and their zones beside the drawing.
// SPDX-License-Identifier: MIT
#pragma once
#include "referral/engine.h"
#include "referral/ranking.h"

#include <vector>

namespace referral {

std::vector<Apart> tell_apart(const Knowledge&, const PainReport&, const PaintedSkin&, const std::vector<Ranked>&);

}
