// Which cautions stand on what a client takes home.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/engine.h"

namespace myoatlas::referral {

// Whether a client is told it beside what must not wait. Where help is to be called nothing else is said, and where a
// doctor is to be seen today only what the client's own words call for, not what a place does.
bool is_told_beside(const Alert&, const Answer&);

}
