// How far the trigger points of a surface map lie from the muscles they are anchored on.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/scene/mesh_library.h"

#include <string>

namespace myoatlas::support {

// Returns a line for each point that lies more than `most_mm` off its own muscle, on the wrong side, or on nothing; and
// for each point of the catalog that is not placed on both sides. Empty when all is well.
std::string faults_of_points(const anatomy::Catalog&, const scene::MeshLibrary&, const anatomy::SurfaceMap&,
                             float most_mm);

}
