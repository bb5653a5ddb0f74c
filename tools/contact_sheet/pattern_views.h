// From where a muscle's pain pattern is seen: one view, or two where one hides a good part of it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/scene/camera.h"
#include "myoatlas/session/stage/sight.h"

#include <vector>

namespace myoatlas {

// Returns the cameras that frame all zones and points of the muscle's left side; empty when it has none.
std::vector<scene::Camera> pattern_views(const anatomy::Muscle&, const anatomy::SurfaceMap&, const session::Sight&,
                                         float aspect);

}
