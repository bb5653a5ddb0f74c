// How far our skin lies from the reference's, side by side.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "surface_distance.h"

namespace myoatlas::measure {

struct SkinGap {
    SurfaceGap measured, mirrored; // the left side, which was measured, and the right one, its mirror image
};

SkinGap skin_gap(const geometry::MeshData& reference, const geometry::MeshData& made);

}
