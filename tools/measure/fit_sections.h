// Measures a part as Sections: every contour of each cut.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/part_table.h"
#include "scene/mesh_data.h"

#include <cstddef>
#include <optional>

namespace measure {

struct SectionsPlan {
    int stations = 14;
    std::size_t budget = 400;  // numbers
    bool is_symmetric = false; // a midline part: the mean of both sides
    bool is_half = false;      // the same, the axis running outward from the middle
};

std::optional<body::Sections> fit_sections(const scene::MeshData&, const body::Axis&, const SectionsPlan&);

}
