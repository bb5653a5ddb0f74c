// A part taken out of a library again, as a mesh of its own: vertices are counted from its first one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"

namespace myoatlas::scene {

// Returns positions, normals and triangles of the part's finest level; triangles that point outside the part are left
// out.
geometry::MeshData surface_of(const MeshLibrary&, const Part&);

// Returns the part's finest level with every attribute the library keeps; coarser levels are left out.
PartMesh part_mesh_of(const MeshLibrary&, const Part&);

}
