// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/film_palette.h"

#include <algorithm>
#include <limits>

namespace myoatlas::io {
namespace {

constexpr int k_bits = 6, k_levels = 1 << k_bits, k_shift = 8 - k_bits;
constexpr std::array<int, 3> k_weights{2, 4, 1}; // how much a step of red, green and blue is seen
constexpr int k_spread = 6;                      // of the fixed pattern, in steps of 8 bits

using Cell = std::array<std::uint8_t, 3>; // of 6 bits

std::size_t index_of(const Cell& cell) {
    return (static_cast<std::size_t>(cell[0]) << (2 * k_bits)) | (static_cast<std::size_t>(cell[1]) << k_bits) |
           cell[2];
}

struct Counted {
    Cell cell{};
    std::uint64_t count = 0;
};

// A part of the colors, and how they spread.
struct CutBox {
    std::size_t begin = 0, end = 0;
    std::size_t channel = 0;
    double worth = 0.0; // of cutting it
};

CutBox box_of(std::vector<Counted>& cells, std::size_t begin, std::size_t end) {
    CutBox box{begin, end, 0, 0.0};
    std::uint64_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += cells[i].count;
    double most = 0.0;
    for (std::size_t c = 0; c < 3; ++c) {
        std::uint8_t low = 255, high = 0;
        for (std::size_t i = begin; i < end; ++i) {
            low = std::min(low, cells[i].cell[c]);
            high = std::max(high, cells[i].cell[c]);
        }
        const double spread = k_weights[c] * (high - low);
        if (spread > most) {
            most = spread;
            box.channel = c;
        }
    }
    // A wide box of few pixels is worth a color as well as a narrow one of many.
    box.worth =
        most * most * std::min<double>(static_cast<double>(count), 1e9) / (1.0 + 0.002 * static_cast<double>(count));
    return box;
}

}

FilmPalette::FilmPalette(std::span<const Image> pictures) {
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(k_levels) * k_levels * k_levels, 0);
    for (const Image& picture : pictures)
        for (std::size_t i = 0; i + 3 < picture.rgba.size(); i += 4)
            ++counts[index_of({static_cast<std::uint8_t>(picture.rgba[i] >> k_shift),
                               static_cast<std::uint8_t>(picture.rgba[i + 1] >> k_shift),
                               static_cast<std::uint8_t>(picture.rgba[i + 2] >> k_shift)})];
    std::vector<Counted> cells;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            cells.push_back({{static_cast<std::uint8_t>(i >> (2 * k_bits)),
                              static_cast<std::uint8_t>((i >> k_bits) & (k_levels - 1)),
                              static_cast<std::uint8_t>(i & (k_levels - 1))},
                             counts[i]});
    std::vector<CutBox> boxes;
    if (!cells.empty()) boxes.push_back(box_of(cells, 0, cells.size()));
    while (!boxes.empty() && boxes.size() < k_colors) {
        const auto widest = std::ranges::max_element(boxes, {}, &CutBox::worth);
        if (widest->worth <= 0.0 || widest->end - widest->begin < 2) break;
        const CutBox box = *widest;
        const auto first = cells.begin() + static_cast<std::ptrdiff_t>(box.begin),
                   last = cells.begin() + static_cast<std::ptrdiff_t>(box.end);
        std::sort(first, last, [&](const Counted& a, const Counted& b) {
            return a.cell[box.channel] != b.cell[box.channel] ? a.cell[box.channel] < b.cell[box.channel]
                                                              : a.cell < b.cell;
        });
        std::uint64_t all = 0, half = 0;
        for (auto cell = first; cell != last; ++cell) all += cell->count;
        std::size_t middle = box.begin;
        while (middle + 1 < box.end && (half += cells[middle].count) * 2 < all) ++middle;
        middle = std::clamp(middle + 1, box.begin + 1, box.end - 1);
        *widest = box_of(cells, box.begin, middle);
        boxes.push_back(box_of(cells, middle, box.end));
    }
    for (const CutBox& box : boxes) {
        std::array<std::uint64_t, 3> sums{};
        std::uint64_t all = 0;
        for (std::size_t i = box.begin; i < box.end; ++i) {
            all += cells[i].count;
            for (std::size_t c = 0; c < 3; ++c)
                sums[c] += cells[i].count * (static_cast<std::uint64_t>(cells[i].cell[c]) * 255u / (k_levels - 1));
        }
        colors_.push_back({static_cast<std::uint8_t>(sums[0] / all), static_cast<std::uint8_t>(sums[1] / all),
                           static_cast<std::uint8_t>(sums[2] / all)});
    }
    nearest_.assign(counts.size(), 0);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::array<int, 3> wanted{static_cast<int>(i >> (2 * k_bits)) * 255 / (k_levels - 1),
                                        static_cast<int>((i >> k_bits) & (k_levels - 1)) * 255 / (k_levels - 1),
                                        static_cast<int>(i & (k_levels - 1)) * 255 / (k_levels - 1)};
        int least = std::numeric_limits<int>::max();
        for (std::size_t color = 0; color < colors_.size(); ++color) {
            int off = 0;
            for (std::size_t c = 0; c < 3; ++c) {
                const int step = wanted[c] - colors_[color][c];
                off += k_weights[c] * step * step;
            }
            if (off < least) {
                least = off;
                nearest_[i] = static_cast<std::uint8_t>(color);
            }
        }
    }
}

std::vector<std::uint8_t> FilmPalette::indexed(const Image& picture) const {
    // Bayer's pattern, 4 by 4.
    static constexpr std::array<int, 16> k_pattern{0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};
    std::vector<std::uint8_t> indices(picture.rgba.size() / 4);
    const auto width = static_cast<std::size_t>(picture.width);
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const std::size_t x = i % width, y = i / width;
        const int shift = (k_pattern[(y % 4) * 4 + x % 4] - 8) * k_spread / 16;
        const auto at = [&](std::size_t c) {
            return static_cast<std::uint8_t>(std::clamp(picture.rgba[4 * i + c] + shift, 0, 255) >> k_shift);
        };
        indices[i] = nearest_[index_of({at(0), at(1), at(2)})];
    }
    return indices;
}

}
