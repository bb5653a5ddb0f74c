// A part taken out of a library again, as a mesh of its own.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"

namespace myoatlas::scene {

// Returns the part's finest level with every attribute the library keeps; coarser levels are left out.
PartMesh part_mesh_of(const MeshLibrary&, const Part&);

}
