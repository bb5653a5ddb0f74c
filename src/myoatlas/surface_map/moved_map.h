// A surface map carried to another body that has the same skin vertex by vertex: zones, areas and strokes keep their
// vertices, so what they agree on they go on agreeing on.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"
#include "myoatlas/scene/mesh_library.h"

#include <functional>

namespace myoatlas::surface_map {

struct CarriedPlace {
    glm::vec3 position{0.0f}, normal{0.0f}; // the normal as unit, or zero where none was given
};
using CarryPlace = std::function<CarriedPlace(const glm::vec3& position, const glm::vec3& normal)>;

// `within` says where a place on a muscle goes, `on_skin` a place on the skin. Returns a problem when the map was not
// laid on a skin of as many vertices as the body's.
core::Result<anatomy::SurfaceMap> moved_map(anatomy::SurfaceMap, const scene::MeshLibrary& body,
                                            const CarryPlace& within, const CarryPlace& on_skin);

}
