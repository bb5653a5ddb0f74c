// Tries the shapes that may serve a part and keeps the one that comes nearest for its numbers.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/part_table.h"
#include "reference.h"
#include "surface_distance.h"

namespace myoatlas::measure {

struct Measurement {
    sculpt::PartTable table;
    SurfaceGap gap;
    std::string how; // "loft 12x6 curved"
};

Measurement measure_part(const ReferencePart&, const geometry::MeshData&);

}
