// Ambient occlusion of every vertex, by ray casting with Embree: 1 sees the whole sky above it, 0 none of it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"

#include <vector>

namespace myoatlas::sculpt {

struct AmbientPlan {
    int rays = 36;
    float reach_mm = 140.0f; // what is further away darkens nothing
    int smoothing_passes = 2;
};

// Fills `ambient_occlusion` and `ambient_occlusion_deep` of every part. `depth` has one number a part: parts of a lower
// number lie deeper. ambient_occlusion sees every part but the skin; ambient_occlusion_deep only parts of the same or a
// lower number. The skin sees only itself. A part that has both already keeps them. The outcome does not depend on the
// number of cores.
void add_ambient_occlusion(std::vector<scene::PartMesh>& parts, const std::vector<int>& depth, AmbientPlan plan = {});

}
