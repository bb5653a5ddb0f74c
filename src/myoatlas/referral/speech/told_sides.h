// On which side a muscle is told of: where no side was said, or both are marked alike, it explains the pain alike on
// both, and is told once.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/engine.h"

#include <cstddef>
#include <string>

namespace myoatlas::referral {

// Returns true for a candidate that is the other side of one ranked before it.
bool is_told_before(const Answer&, std::size_t index);

// Returns the key of the words for a candidate's side: of left or right, or where both explain it alike of either side
// (something hurts of which nobody said the side) or of both; empty for the midline.
std::string side_key(const PainReport&, const Answer&, const Candidate&);

}
