// What tells the first few candidates from each other: where to press, what pain that would bring on, which movement to
// try, and their zones beside the drawing.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/engine.h"
#include "myoatlas/referral/ranking.h"
#include "myoatlas/referral/speech/telling.h"

#include <vector>

namespace myoatlas::referral {

std::vector<Difference> differential(const Knowledge&, const Telling&, const PainReport&, const PaintedSkin&,
                                     const std::vector<Ranked>&);

}
