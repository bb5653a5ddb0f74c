// Small sets of muscles that explain a report together: pain in two places may need two sources.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/engine.h"
#include "myoatlas/referral/ranking.h"
#include "myoatlas/referral/speech/telling.h"

#include <vector>

namespace myoatlas::referral {

// Returns the best set and a few others, best first; empty when no zone meets the painted skin.
std::vector<SourceSet> sets_of(const Knowledge&, const Telling&, const PaintedSkin&, const Overlap&,
                               const std::vector<Ranked>&, Workspace&);

}
