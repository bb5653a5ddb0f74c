// Letters of three by five pixels, enough to label a preview with ids.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

namespace myoatlas {

// Returns fifteen bits, top row first, leftmost pixel highest; 0 for a character it does not know.
std::uint16_t glyph_of(char character);

}
