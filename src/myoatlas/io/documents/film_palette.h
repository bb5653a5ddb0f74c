// Few colors for many pictures: what a GIF can hold.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/image_file.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace myoatlas::io {

// One palette for a whole film, so that what stands still stays the same byte for byte.
class FilmPalette {
public:
    static constexpr std::size_t k_colors = 255; // the last of 256 is clear

    // Chosen from what the pictures show, by median cut; the same pictures give the same colors.
    explicit FilmPalette(std::span<const Image> pictures);

    std::span<const std::array<std::uint8_t, 3>> colors() const { return colors_; }
    // Returns a picture as indices, rows from the top; what lies between two colors is spread as a fixed pattern.
    std::vector<std::uint8_t> indexed(const Image&) const;

private:
    std::vector<std::array<std::uint8_t, 3>> colors_;
    std::vector<std::uint8_t> nearest_; // by 6 bits of each channel
};

}
