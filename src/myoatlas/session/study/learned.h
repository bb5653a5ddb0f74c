// What the learner at this machine has answered so far, as the session looks at it. Files are others' business.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/study/progress.h"

#include <string>
#include <vector>

namespace myoatlas::session {

constexpr const char* k_usual_learner = "me"; // until others are named; as on the command line

struct Learned {
    std::string learner = k_usual_learner; // whose
    std::vector<std::string> learners;     // all there are, by name
    study::Memories memories;
    study::TimeMs now_ms = 0; // UTC, when this was looked at
    study::Standing standing; // at that time
};

}
