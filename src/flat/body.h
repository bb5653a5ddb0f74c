// What flat figures of a body are drawn from, made once for the body in use.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/surface_map.h"
#include "flat/area_weights.h"
#include "flat/skin.h"
#include "scene/mesh_library.h"

#include <optional>

namespace flat {

struct Body {
    Skin skin; // its vertices are those of the chart
    AreaWeights areas;
};

// Returns nothing when the body has no skin, or the chart was laid on another.
std::optional<Body> body_of(const scene::MeshLibrary&, const anatomy::SurfaceMap&);

}
