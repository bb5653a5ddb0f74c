// The same drawing compared with what else than a muscle sends pain there: dermatomes, nerves, joints, organs. The
// formula is explained in docs/engine.md.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/engine.h"
#include "myoatlas/referral/knowledge.h"
#include "myoatlas/referral/overlap/painted_skin.h"
#include "myoatlas/referral/speech/telling.h"

#include <vector>

namespace myoatlas::referral {

// Best first; equals (to five places) by cause, left before right. The workspace is left as it was found.
std::vector<FeltThere> other_causes_of(const Knowledge&, const Telling&, const PainReport&, const PaintedSkin&,
                                       Workspace&);

}
