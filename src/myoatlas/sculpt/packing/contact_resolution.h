// Packing: soft parts are pushed out of bones and overlaps between neighbors thinned, so that they touch without
// crossing. Bones and the skin never move. Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"
#include "myoatlas/sculpt/packing/penetrations.h"

#include <vector>

namespace myoatlas::sculpt {

struct ContactReport {
    Penetrations before, after;
    float farthest_mm = 0.0f; // that a vertex was moved
};

// Settles the left and midline parts among neighbors of both sides; every right part becomes the mirror image of its
// left one. Meshes stay closed, triangles keep their facing, normals and fibers follow. The outcome does not depend on
// the number of cores. Parts need not be complete: what is not there pushes nothing.
ContactReport resolve_contacts(std::vector<scene::PartMesh>& parts);

}
