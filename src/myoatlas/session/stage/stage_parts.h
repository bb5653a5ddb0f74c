// The part of the stage that is the body: what is seen, how solid, in which color.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"

#include <optional>
#include <vector>

namespace myoatlas::session {

// One state for each part of the body, which must be there.
std::vector<scene::PartState> build_part_states(const Session&, const World&, const Theme&);

// Color of the candidate of that rank (0 is the best), from the theme's first to its last.
glm::vec3 candidate_color(const Theme&, std::size_t rank);
// Color of a muscle by the share of what was asked about it that is known, 0..1; nothing: it was not asked about yet.
glm::vec3 mastery_color(const Theme&, std::optional<double> known);

}
