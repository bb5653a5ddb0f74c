// What is compared, as pictures: a stage for each, with a hue of its own, and what they share hatched.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/stage/stage_builder.h"

#include <vector>

namespace myoatlas::session {

struct ComparedStages {
    std::vector<Stage> stages; // one for each of Session::compared
    Legend legend;             // of all of them together
};

// The hue of one of them, by its place.
glm::vec3 compared_color(const Theme&, std::size_t index);

ComparedStages build_compared_stages(const Session&, const World&, const Theme&);

}
