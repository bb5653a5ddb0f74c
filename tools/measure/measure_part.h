// Tries the shapes that may serve a part and keeps the one that comes nearest for its numbers.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/part_table.h"
#include "reference.h"
#include "surface_distance.h"

namespace measure {

struct Measurement {
    body::PartTable table;
    SurfaceGap gap;
    std::string how; // "loft 12x6 curved"
};

Measurement measure_part(const ReferencePart&, const scene::MeshData&);

}
