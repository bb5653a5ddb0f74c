// A finished body made into another by a warp: the same parts, vertices and triangles at other places.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/sculpt/warp/body_warp.h"

namespace myoatlas::sculpt {

// Returns the body under the warp's name, with normals, fibers, bounds and volumes that belong to it. What is counted
// by vertices and triangles (zones, areas, strokes of paint) holds on both.
scene::MeshLibrary warped(const scene::MeshLibrary&, const BodyWarp&);

}
