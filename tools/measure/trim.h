// Makes a measured part as voluminous as what it was measured from.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/part_table.h"
#include "scene/mesh_data.h"

namespace measure {

// Returns the piece with its surface moved outward all over, mm: contours about themselves, sheets by their thickness.
body::Piece grown(const body::Piece&, float by_mm);

// Returns the table grown or shrunk by what brings its volume nearest to the reference's, as far as the mean distance
// between the two gets no worse by more than 0.05 mm; rounded as files hold it. The table itself where the reference is
// open, so that it has no volume.
body::PartTable with_volume_of(const scene::MeshData& reference, const body::PartTable&);

}
