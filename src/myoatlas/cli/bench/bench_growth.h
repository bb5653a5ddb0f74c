// How the time of a frame grows with the triangles of the body and with the pixels of the picture.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"

#include <cstdint>
#include <vector>

namespace myoatlas::cli {

struct GrowthRow {
    std::uint32_t triangles = 0;
    int width = 0, height = 0;
    double orbit_ms = 0.0, still_ms = 0.0; // a moving frame, median; one pass of the still picture
};

// Draws the world's body at each of its levels and with its triangles divided, all of them drawn whatever the pixels
// show, at 1280x720; then as it is at sizes up to 3840x2160. Throws std::runtime_error where nothing can be drawn.
std::vector<GrowthRow> measure_growth(const session::World&, const session::Theme&);

}
