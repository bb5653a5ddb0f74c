// Measures a thin part as a Sheet over a fitted chart.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::measure {

struct SheetPlan {
    std::string name;
    sculpt::CoordinatesKind kind = sculpt::CoordinatesKind::Plane;
    int axis = 0;  // Cylinder: which principal direction its axis follows; 3 is upright
    int grid = 10; // height coefficients each way
    int thick = 6; // thickness coefficients each way
    int harmonics = 14;
    bool has_openings = false; // small holes in the outline are kept
};

std::vector<SheetPlan> sheet_plans(std::size_t budget);
std::vector<SheetPlan> dome_plans();

// Nothing when the part folds over itself in the surface map.
std::optional<sculpt::Sheet> fit_sheet(const geometry::MeshData&, const SheetPlan&);

}
