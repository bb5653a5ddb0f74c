// How much a picture may cost.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

namespace myoatlas::render {

enum class Quality : std::uint8_t {
    Moving, // the cheapest honest picture, while anything moves
    Still,  // one more jittered pass each call, up to k_still_passes, then nothing is drawn
};
constexpr int k_still_passes = 3; // still_test tells how near that comes to 64

}
