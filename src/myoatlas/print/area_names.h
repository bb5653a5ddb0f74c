// Writes the names of areas beside the figures of a page, each with a thin line to its area, where there is room.
// Units: millimeters of paper from the page's top left corner.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/document.h"
#include "myoatlas/print/printed_figures.h"

#include <span>
#include <string>
#include <vector>

namespace myoatlas::print {

// A name and the areas it stands for, any of which may be pointed at.
struct AreaName {
    std::string name;
    std::vector<std::uint32_t> areas; // into SurfaceMap::areas
};

// Adds what fits within `bounds`, in the order given; what is already on the page at `taken` is kept clear.
void add_names(io::DocumentPage&, std::span<const AreaName>, std::span<const PrintedFigure>, const PrintedBox& bounds,
               std::span<const PrintedBox> taken);

}
