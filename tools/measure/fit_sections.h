// Measures a part as Sections: every contour of each cut.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"

#include <cstddef>
#include <optional>

namespace myoatlas::measure {

struct SectionsPlan {
    int stations = 14;
    std::size_t budget = 400;  // numbers
    bool is_symmetric = false; // a midline part: the mean of both sides
    bool is_half = false;      // the same, the axis running outward from the middle
};

std::optional<sculpt::Sections> fit_sections(const geometry::MeshData&, const sculpt::Axis&, const SectionsPlan&);

}
