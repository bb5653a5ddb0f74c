// The side of the body a thing belongs to. Left and right are the subject's.
// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>

namespace myoatlas::core {

enum class Side : unsigned char { Left, Right, Midline };

// Returns "left", "right" or "midline", the words used in files and on the command line.
constexpr std::string_view name_of(Side side) {
    return side == Side::Left ? "left" : side == Side::Right ? "right" : "midline";
}

// Returns the side a word names, or nothing for any other word.
constexpr std::optional<Side> parse_side(std::string_view word) {
    if (word == "left") return Side::Left;
    if (word == "right") return Side::Right;
    if (word == "midline") return Side::Midline;
    return std::nullopt;
}

// Returns the other side; the midline is its own mirror.
constexpr Side mirrored(Side side) {
    return side == Side::Left ? Side::Right : side == Side::Right ? Side::Left : Side::Midline;
}

}
