// Makes a measured part as voluminous as what it was measured from.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"

namespace myoatlas::measure {

// Returns the piece with its surface moved outward all over, mm: contours about themselves, sheets by their thickness.
sculpt::Piece grown(const sculpt::Piece&, float by_mm);

// Returns the table grown or shrunk by what brings its volume nearest to the reference's, as far as the mean distance
// between the two gets no worse by more than 0.05 mm; rounded as files hold it. The table itself where the reference is
// open, so that it has no volume.
sculpt::PartTable with_volume_of(const geometry::MeshData& reference, const sculpt::PartTable&);

}
