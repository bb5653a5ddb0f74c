// The side of the body a thing belongs to. Left and right are the subject's.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"

namespace myoatlas::core {

enum class Side : unsigned char { Left, Right, Midline };

// The words used in files and on the command line.
constexpr auto k_sides = word_table<Side>({{Side::Left, "left"}, {Side::Right, "right"}, {Side::Midline, "midline"}});
constexpr std::string_view name_of(Side side) {
    return k_sides.word_of(side);
}
constexpr std::optional<Side> parse_side(std::string_view word) {
    return k_sides.value_of(word);
}

// Returns the other side; the midline is its own mirror.
constexpr Side mirrored(Side side) {
    return side == Side::Left ? Side::Right : side == Side::Right ? Side::Left : Side::Midline;
}

}
