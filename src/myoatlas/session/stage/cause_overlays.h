// The layer of dermatomes, nerves, joints or organs over the skin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/session/legend.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"

#include <cstddef>
#include <vector>

namespace myoatlas::session {

// Returns one overlay a color, so that neighbors can be told apart; of one alone its surest chart is solid and all else
// that is charted of it dotted. The world must have a catalog and a surface map.
std::vector<scene::PainOverlay> cause_overlays(const Session&, const World&, const Theme&);

// Tells what the layer is.
void add_causes(Legend&, const Session&, const World&, const Theme&);

// The color of the nth of its kind.
glm::vec3 cause_color(const Theme&, std::size_t nth);

}
