// How a zone opens from its point: the body chart and the shaders open it by the same numbers.
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/common.hpp>

namespace myoatlas::scene {

// A place begins to open when the reveal gets there and is open this much later, both on the scale of `arrival`, 0..1.
constexpr float k_reveal_width = 0.16f;
// Where a whole reveal ends on that scale: past 1 by the width and a little more, so that the last place is open then.
constexpr float k_reveal_reach = 1.18f;

// Returns how far a place is open, 0..1. `arrival` as in PainVertex, `reveal` as in PainOverlay.
inline float opened(float arrival, float reveal) {
    return glm::smoothstep(arrival, arrival + k_reveal_width, reveal * k_reveal_reach);
}

}
