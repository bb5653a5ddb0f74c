// Makes ligaments, menisci, labra and retinacula as bands over the bones of a finished body.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/scene/build_library.h"
#include "myoatlas/sculpt/joints/joint_table.h"

#include <vector>

namespace myoatlas::sculpt {

// Returns the parts of the tables, both sides of the paired ones: closed, two-manifold, wound outward. Their places are
// found on the left and midline parts of the body, so that they follow whatever bones it has; no vertex lies in a bone
// from which there is a way out. A place on a part that is not there, or that misses its bone, is a problem that names
// the structure.
core::Result<std::vector<scene::PartMesh>> make_joints(const std::vector<scene::PartMesh>& body,
                                                       const std::vector<JointTable>&);

}
