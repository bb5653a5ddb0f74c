// Scratch of one query. It is as large as the body and the catalog, but is made once and kept: a query clears only what
// it touched, so that its cost grows with the drawing alone.
// SPDX-License-Identifier: MIT
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace myoatlas::referral {

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

// Numbers out of a large range, met in any order and taken out by size. Only groups of 4096 are looked through.
class NumberSet {
public:
    explicit NumberSet(std::size_t range) : words_(range / 64 + 1, 0), groups_(range / 4096 + 1, 0) {}

    void add(std::uint32_t number) {
        ++added_;
        words_[number / 64] |= std::uint64_t{1} << (number % 64);
        groups_[number / 4096] |= std::uint64_t{1} << (number / 64 % 64);
    }
    std::size_t most() const { return added_; } // that may be in it
    // Hands every number over, lowest first, and leaves the set empty.
    template <class Take> void take_all(const Take& take) {
        for (std::uint32_t g = 0; g < groups_.size(); ++g)
            for (; groups_[g] != 0; groups_[g] &= groups_[g] - 1) {
                const std::uint32_t w = 64 * g + static_cast<std::uint32_t>(std::countr_zero(groups_[g]));
                for (; words_[w] != 0; words_[w] &= words_[w] - 1)
                    take(64 * w + static_cast<std::uint32_t>(std::countr_zero(words_[w])));
            }
        added_ = 0;
    }

private:
    std::vector<std::uint64_t> words_, groups_;
    std::size_t added_ = 0;
};

// What is summed for a zone; for a pattern or owner.
struct ZoneSum {
    float marked = 0.0f, filled = 0.0f;
};
struct Sum {
    float marked = 0.0f, filled = 0.0f, reached = 0.0f;
};

// Sums over the drawing. Between queries all are 0 and none is touched.
struct Sums {
    Sums(std::size_t zone_count, std::size_t pattern_count, std::size_t muscle_side_count)
        : alone(2 * zone_count), meeting(zone_count), patterns(pattern_count), muscle_sides(muscle_side_count),
          touched(zone_count) {}
    std::vector<ZoneSum> alone;              // two a zone: as deep as was said or not in question, and not
    std::vector<ZoneSum> meeting;            // by zone, where others of its owner reach too
    std::vector<Sum> patterns, muscle_sides; // the same by pattern and by owner, each place counted once
    NumberSet touched;                       // zones
};

// Between queries strengths, voices, sums and rows are 0 and the slots empty.
struct Workspace {
    Workspace(std::size_t vertices, std::size_t area_count, std::size_t zone_count, std::size_t pattern_count,
              std::size_t muscle_side_count, std::size_t cause_zones = 0, std::size_t cause_patterns = 0,
              std::size_t cause_sides = 0)
        : walk(vertices), strength(vertices, 0.0f), depth_votes(vertices, 0), places(vertices), areas(area_count),
          sums(zone_count, pattern_count, muscle_side_count), cause_sums(cause_zones, cause_patterns, cause_sides),
          row_of_zone(zone_count, 0) {}

    Walk walk;
    std::vector<float> strength;            // by vertex
    std::vector<unsigned char> depth_votes; // by vertex
    std::vector<std::uint32_t> painted;
    std::vector<std::uint32_t> disk;
    Slots places; // by vertex
    Slots areas;
    Sums sums, cause_sums;
    std::vector<unsigned char> row_of_zone; // of the patterns that a set may hold
};

}
