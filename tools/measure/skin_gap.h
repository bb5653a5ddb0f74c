// How far our skin lies from the reference's, side by side.
// SPDX-License-Identifier: MIT
#pragma once
#include "scene/mesh_data.h"
#include "surface_distance.h"

namespace measure {

struct SkinGap {
    SurfaceGap measured, mirrored; // the left side, which was measured, and the right one, its mirror image
};

SkinGap skin_gap(const scene::MeshData& reference, const scene::MeshData& made);

}
