// The lines along which a grid of values passes a level: what turns a picture of pixels into vectors.
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/vec2.hpp>
#include <span>
#include <vector>

namespace myoatlas::print {

using Ring = std::vector<glm::vec2>; // closed; the last point is joined to the first

// Returns the closed lines around all that is at least `level`, in pixels, the middle of the first one being (0.5,
// 0.5); holes are rings within rings. What lies beyond the grid counts as 0; `level` is above 0. Corners that a line
// would miss by less than `tolerance` pixels are left out.
std::vector<Ring> contours_of(std::span<const float> values, int width, int height, float level, float tolerance);

}
