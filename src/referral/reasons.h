// Turns a ranked muscle into a candidate with its sentences and sources.
// SPDX-License-Identifier: MIT
#pragma once
#include "referral/engine.h"
#include "referral/ranking.h"

namespace referral {

// `is_full`: with every reason; otherwise with the first, for those far down the list.
Candidate candidate_of(const Knowledge&, const PaintedSkin&, const Ranked&, bool is_full);

}
