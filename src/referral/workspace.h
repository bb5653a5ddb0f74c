// Scratch of one query. It is as large as the body and the catalog, but is made once and kept: a query clears only what
// it touched, so that its cost grows with the drawing alone.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace referral {

// Gives numbers out of a large range places in a short list.
class Slots {
public:
    static constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();

    explicit Slots(std::size_t range) : slot_(range, k_none) {}

    // Returns the place of a number, a new one at the end when it has none yet.
    std::uint32_t take(std::uint32_t number) {
        if (slot_[number] == k_none) {
            slot_[number] = static_cast<std::uint32_t>(taken_.size());
            taken_.push_back(number);
        }
        return slot_[number];
    }
    std::uint32_t find(std::uint32_t number) const { return slot_[number]; } // k_none when it has none
    const std::vector<std::uint32_t>& taken() const { return taken_; }
    void clear() {
        for (const std::uint32_t number : taken_) slot_[number] = k_none;
        taken_.clear();
    }

private:
    std::vector<std::uint32_t> slot_, taken_;
};

// For walking over the skin. Between walks every way is infinite.
struct Walk {
    explicit Walk(std::size_t vertices) : way_mm(vertices, std::numeric_limits<float>::infinity()) {}
    std::vector<float> way_mm;                         // by vertex
    std::vector<std::uint32_t> seen;                   // whose way is not infinite
    std::vector<std::pair<float, std::uint32_t>> open; // a heap, nearest first
};

// Between queries strengths and voices are 0 and the slots empty.
struct Workspace {
    Workspace(std::size_t vertices, std::size_t area_count, std::size_t zone_count, std::size_t pattern_count,
              std::size_t bearer_count)
        : walk(vertices), strength(vertices, 0.0f), voices(vertices, 0), places(vertices), areas(area_count),
          zones(zone_count), patterns(pattern_count), bearers(bearer_count) {}

    Walk walk;
    std::vector<float> strength;       // by vertex
    std::vector<unsigned char> voices; // by vertex
    std::vector<std::uint32_t> painted;
    std::vector<std::uint32_t> disk;
    Slots places; // by vertex
    Slots areas, zones, patterns, bearers;
};

}
