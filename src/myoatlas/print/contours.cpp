// SPDX-License-Identifier: MIT
#include "myoatlas/print/contours.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <glm/geometric.hpp>
#include <limits>
#include <utility>

namespace myoatlas::print {
namespace {

constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();

// Marching squares over the middles of the pixels, with a rim of nothing around them. Each crossing of an edge leads to
// the next one, with what is inside always on the same hand.
class Tracer {
public:
    Tracer(std::span<const float> values, int width, int height, float level)
        : values_(values), width_(width), height_(height), level_(level),
          next_(2 * static_cast<std::size_t>(width + 2) * static_cast<std::size_t>(height + 2), k_none) {
        for (int y = -1; y < height; ++y)
            for (int x = -1; x < width; ++x) join(x, y);
    }

    std::vector<Ring> rings() {
        std::vector<Ring> rings;
        for (std::uint32_t first = 0; first < next_.size(); ++first) {
            if (next_[first] == k_none) continue;
            Ring ring;
            for (std::uint32_t edge = first; next_[edge] != k_none;) {
                ring.push_back(crossing(edge));
                edge = std::exchange(next_[edge], k_none);
            }
            if (ring.size() > 2) rings.push_back(std::move(ring));
        }
        return rings;
    }

private:
    float value(int x, int y) const {
        if (x < 0 || y < 0 || x >= width_ || y >= height_) return 0.0f;
        return values_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)];
    }
    std::uint32_t edge(int x, int y, bool goes_down) const {
        return 2 * static_cast<std::uint32_t>((y + 1) * (width_ + 2) + x + 1) + (goes_down ? 1u : 0u);
    }
    glm::vec2 crossing(std::uint32_t edge) const {
        const auto cell = static_cast<int>(edge / 2);
        const int x = cell % (width_ + 2) - 1, y = cell / (width_ + 2) - 1;
        const bool goes_down = edge % 2 == 1;
        const float a = value(x, y), b = goes_down ? value(x, y + 1) : value(x + 1, y);
        const float t = (level_ - a) / (b - a);
        return glm::vec2(x, y) + 0.5f + (goes_down ? glm::vec2(0.0f, t) : glm::vec2(t, 0.0f));
    }
    void join(int x, int y) {
        const unsigned corners = (value(x, y) >= level_ ? 1u : 0u) | (value(x + 1, y) >= level_ ? 2u : 0u) |
                                 (value(x + 1, y + 1) >= level_ ? 4u : 0u) | (value(x, y + 1) >= level_ ? 8u : 0u);
        if (corners == 0 || corners == 15) return;
        enum Rim : std::int8_t { Top, Right, Bottom, Left, None };
        // By the corners that are inside: from which rim of the cell to which.
        static constexpr std::array<std::array<Rim, 4>, 16> k_ways{{{None, None, None, None},
                                                                    {Left, Top, None, None},
                                                                    {Top, Right, None, None},
                                                                    {Left, Right, None, None},
                                                                    {Right, Bottom, None, None},
                                                                    {Left, Top, Right, Bottom},
                                                                    {Top, Bottom, None, None},
                                                                    {Left, Bottom, None, None},
                                                                    {Bottom, Left, None, None},
                                                                    {Bottom, Top, None, None},
                                                                    {Top, Right, Bottom, Left},
                                                                    {Bottom, Right, None, None},
                                                                    {Right, Left, None, None},
                                                                    {Right, Top, None, None},
                                                                    {Top, Left, None, None},
                                                                    {None, None, None, None}}};
        const std::array<std::uint32_t, 4> edges{edge(x, y, false), edge(x + 1, y, true), edge(x, y + 1, false),
                                                 edge(x, y, true)};
        const auto& way = k_ways[corners];
        for (std::size_t i = 0; i < 4 && way[i] != None; i += 2)
            next_[edges[static_cast<std::size_t>(way[i])]] = edges[static_cast<std::size_t>(way[i + 1])];
    }

    std::span<const float> values_;
    int width_, height_;
    float level_;
    std::vector<std::uint32_t> next_; // by edge: two for each pixel, to the right and down
};

float distance_to(glm::vec2 point, glm::vec2 from, glm::vec2 to) {
    const glm::vec2 along = to - from;
    const float length = glm::length(along);
    if (length < 1e-6f) return glm::distance(point, from);
    return std::abs(along.x * (point.y - from.y) - along.y * (point.x - from.x)) / length;
}

// Keeps the corners from `first` to before `last` that a straight line would miss by too much.
void simplify(const Ring& ring, std::size_t first, std::size_t last, float tolerance, Ring& kept) {
    std::vector<std::pair<std::size_t, std::size_t>> waiting{{first, last}};
    while (!waiting.empty()) {
        const auto [from, to] = waiting.back();
        waiting.pop_back();
        float most = tolerance;
        std::size_t corner = 0;
        for (std::size_t i = from + 1; i < to; ++i)
            if (const float off = distance_to(ring[i], ring[from], ring[to % ring.size()]); off > most) {
                most = off;
                corner = i;
            }
        if (corner == 0) {
            kept.push_back(ring[from]);
        } else {
            waiting.emplace_back(corner, to);
            waiting.emplace_back(from, corner);
        }
    }
}

}

std::vector<Ring> contours_of(std::span<const float> values, int width, int height, float level, float tolerance) {
    std::vector<Ring> rings = Tracer(values, width, height, level).rings();
    for (Ring& ring : rings) {
        Ring kept;
        simplify(ring, 0, ring.size() / 2, tolerance, kept);
        simplify(ring, ring.size() / 2, ring.size(), tolerance, kept);
        ring = std::move(kept);
    }
    std::erase_if(rings, [](const Ring& ring) { return ring.size() < 3; });
    return rings;
}

}
