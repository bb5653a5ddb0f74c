// Vectors traced from a grid of values.
// SPDX-License-Identifier: MIT
#include "myoatlas/print/contours.h"

#include <cmath>
#include <gtest/gtest.h>

namespace myoatlas::print {
namespace {

constexpr int k_size = 40;

template <class Value> std::vector<float> grid_of(const Value& value) {
    std::vector<float> grid;
    for (int y = 0; y < k_size; ++y)
        for (int x = 0; x < k_size; ++x) grid.push_back(value(glm::vec2(x, y) + 0.5f));
    return grid;
}

// Positive one way around, negative the other.
float area_of(const Ring& ring) {
    float twice = 0.0f;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const glm::vec2 a = ring[i], b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - a.y * b.x;
    }
    return 0.5f * twice;
}

float from_middle(glm::vec2 at) {
    return std::hypot(at.x - 20.0f, at.y - 20.0f);
}

}

TEST(Contours, of_a_disk_are_one_round_line) {
    const auto grid = grid_of([](glm::vec2 at) { return 12.0f - from_middle(at); });
    const std::vector<Ring> rings = contours_of(grid, k_size, k_size, 2.0f, 0.05f);
    ASSERT_EQ(rings.size(), 1u);
    for (const glm::vec2& corner : rings.front()) EXPECT_NEAR(from_middle(corner), 10.0f, 0.1f);
    EXPECT_NEAR(std::abs(area_of(rings.front())), 314.0f, 4.0f);
    EXPECT_LT(rings.front().size(), 60u) << "corners that matter little are left out";
}

TEST(Contours, of_a_hole_run_the_other_way_around) {
    const auto grid = grid_of([](glm::vec2 at) { return 4.0f - std::abs(from_middle(at) - 10.0f); });
    const std::vector<Ring> rings = contours_of(grid, k_size, k_size, 1.0f, 0.05f);
    ASSERT_EQ(rings.size(), 2u);
    EXPECT_LT(area_of(rings[0]) * area_of(rings[1]), 0.0f);
}

TEST(Contours, close_where_the_grid_ends) {
    const std::vector<float> full(static_cast<std::size_t>(k_size) * k_size, 1.0f);
    const std::vector<Ring> rings = contours_of(full, k_size, k_size, 0.5f, 0.05f);
    ASSERT_EQ(rings.size(), 1u);
    EXPECT_NEAR(std::abs(area_of(rings.front())), 40.0f * 40.0f, 2.0f);
    const std::vector<float> none(full.size(), 0.0f);
    EXPECT_TRUE(contours_of(none, k_size, k_size, 0.5f, 0.05f).empty());
}

TEST(Contours, part_at_a_corner_that_two_patches_share) {
    const auto grid = grid_of([](glm::vec2 at) {
        const bool is_low =
            at.x > 10 && at.x < 20 && at.y > 10 && at.y<20, is_high = at.x> 20 && at.x < 30 && at.y > 20 && at.y < 30;
        return is_low || is_high ? 1.0f : 0.0f;
    });
    EXPECT_EQ(contours_of(grid, k_size, k_size, 0.5f, 0.01f).size(), 2u);
}

}
