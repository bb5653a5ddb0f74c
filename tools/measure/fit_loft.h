// Measures a part as a Loft: contours from cuts, then all numbers together by least squares on the distance.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/part_table.h"
#include "surface_distance.h"

#include <optional>

namespace myoatlas::measure {

struct LoftPlan {
    int stations = 10;
    int harmonics = 5;
    int rounds = 3; // of least squares
};

// Nothing when the cuts do not show one contour each.
std::optional<sculpt::Loft> fit_loft(const geometry::MeshData&, const SurfaceDistance&, const sculpt::Axis&,
                                     const LoftPlan&);

}
