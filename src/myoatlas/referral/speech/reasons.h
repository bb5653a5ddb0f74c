// Turns a ranked muscle into a candidate with its sentences and sources.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/engine.h"
#include "myoatlas/referral/ranking.h"
#include "myoatlas/referral/speech/telling.h"

namespace myoatlas::referral {

// `is_full`: with every reason; otherwise with the first, for those far down the list.
Candidate candidate_of(const Knowledge&, const Telling&, const PaintedSkin&, const Ranked&, bool is_full);

}
