// Scores what a report and the zones share, and says why. The formula is explained in docs/engine.md.
// SPDX-License-Identifier: MIT
#pragma once
#include "referral/engine.h"
#include "referral/overlap.h"

#include <vector>

namespace referral {

// Returns candidates best first: those whose zones meet the painted skin, and those that the conditions name.
std::vector<Candidate> rank(const anatomy::Catalog&, const ZoneIndex&, const PainReport&, const PaintedSkin&,
                            const Overlap&);

// Adds what the list does not hold yet.
void add_new(std::vector<std::string>& list, const std::vector<std::string>& more);

// Returns part / whole, at most 1; 0 for a whole of nothing.
float part_of(float part, float whole);

}
