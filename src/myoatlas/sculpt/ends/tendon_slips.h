// Ends reach their bones: where the shape of a muscle stops short of what it is fixed to, a slip of tendon leads there.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/ends/attachment_gaps.h"

#include <vector>

namespace myoatlas::sculpt {

// A gap wider than this is no matter of a slip: the shape lacks that part of the muscle.
constexpr float k_longest_slip_mm = 23.0f;

// Adds slips to the left and midline muscles; every right muscle becomes the mirror image of its left one. Bones stay.
// A slip begins inside the muscle, leaves it the way its fibers run, tapers, and lies on the other surface with its
// foot, without going through a bone. Skin gets none: it moves over what it covers. Returns the gaps that were there.
std::vector<AttachmentGap> add_tendon_slips(std::vector<scene::PartMesh>&, const std::vector<Attachment>&);

// Returns the muscle without its slips, which lie at one end of its fibers as a whole: their places along the muscle
// say nothing of where its belly is. Vertices stay.
geometry::MeshData without_slips(const geometry::MeshData& muscle);

}
