// What figures of the body chart of a body are drawn from, made once for the body in use.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/body_chart/area_weights.h"
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/scene/skin.h"

#include <optional>

namespace myoatlas::body_chart {

struct ChartBody {
    geometry::MeshData skin; // its vertices are those of the chart
    AreaWeights areas;
};

// Returns nothing when the body has no skin, or the chart was laid on another.
std::optional<ChartBody> body_of(const scene::MeshLibrary&, const anatomy::SurfaceMap&);

}
