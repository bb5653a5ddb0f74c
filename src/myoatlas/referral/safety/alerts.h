// The emergencies that a report points to; the cautions that it calls for, and why each; and the care that its muscles
// ask for.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/engine.h"
#include "myoatlas/referral/ranking.h"
#include "myoatlas/referral/speech/telling.h"

#include <vector>

namespace myoatlas::referral {

// What must not wait, the most pressing first, and of equals the most lethal.
std::vector<RaisedEmergency> emergencies_of(const Knowledge&, const PainReport&, const PaintedSkin&);

// Serious first; among equals those called for by what was said before those of the place.
std::vector<Alert> alerts_of(const Knowledge&, const Telling&, const PainReport&, const PaintedSkin&);

// What the first muscles ask for beyond the alerts, serious first, then by muscle.
std::vector<MuscleCare> care_of(const Knowledge&, const Telling&, const std::vector<Ranked>&,
                                const std::vector<Alert>&);

}
