// What the learner at this machine has answered so far, as the session looks at it. Files are others' business.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/study/progress.h"

namespace myoatlas::session {

struct Learned {
    study::Memories memories;
    study::TimeMs now_ms = 0; // UTC, when this was looked at
    study::Standing standing; // at that time
};

}
