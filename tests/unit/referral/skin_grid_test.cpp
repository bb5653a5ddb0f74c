// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/skin_grid.h"

#include "support/catalog_builder.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

std::vector<std::uint32_t> disk_of(const referral::SkinGrid& grid, const anatomy::SurfaceMap& surface_map,
                                   std::uint32_t from, float radius_mm) {
    referral::Walk walk(surface_map.positions.size());
    std::vector<std::uint32_t> disk, again;
    grid.disk(from, radius_mm, walk, disk);
    grid.disk(from, radius_mm, walk, again);
    EXPECT_EQ(disk, again) << "a walk must leave its scratch as it found it";
    return disk;
}

}

TEST(SkinGrid, finds_the_nearest_vertex_within_reach) {
    const support::SheetBuilder sheet;
    const referral::SkinGrid grid(sheet.surface_map);
    const auto vertex = grid.find_nearest({61, 99, 10}, 30.0f);
    ASSERT_TRUE(vertex);
    EXPECT_EQ(sheet.surface_map.positions[*vertex], glm::vec3(60, 100, 0));
    EXPECT_FALSE(grid.find_nearest({61, 99, 31}, 30.0f));
    EXPECT_FALSE(grid.find_nearest({900, 0, 0}, 30.0f));
}

TEST(SkinGrid, fills_a_disk_and_nothing_beyond_it) {
    const support::SheetBuilder sheet;
    const referral::SkinGrid grid(sheet.surface_map);
    const auto disk = disk_of(grid, sheet.surface_map, *grid.find_nearest({0, 0, 0}, 5.0f), 50.0f);
    EXPECT_EQ(sheet.surface_map.positions[disk.front()], glm::vec3(0, 0, 0));
    for (const auto vertex : disk) EXPECT_LE(glm::length(sheet.surface_map.positions[vertex]), 50.0f);
    // Every vertex of the sheet stands for 25 mm2; a disk of 50 mm has 7854.
    EXPECT_NEAR(25.0f * static_cast<float>(disk.size()), 7854.0f, 400.0f);
}

TEST(SkinGrid, does_not_leap_over_a_gap) {
    // Two fingers 4 mm apart: neighbors only along each.
    anatomy::SurfaceMap fingers;
    for (int finger = 0; finger < 2; ++finger)
        for (int i = 0; i < 10; ++i) {
            fingers.positions.emplace_back(4.0f * static_cast<float>(finger), 5.0f * static_cast<float>(i), 0.0f);
            fingers.neighbor_begin.push_back(static_cast<std::uint32_t>(fingers.neighbors.size()));
            const auto own = static_cast<std::uint32_t>(10 * finger + i);
            if (i > 0) fingers.neighbors.push_back(own - 1);
            if (i < 9) fingers.neighbors.push_back(own + 1);
        }
    fingers.neighbor_begin.push_back(static_cast<std::uint32_t>(fingers.neighbors.size()));
    fingers.area_mm2.assign(20, 25.0f);
    const referral::SkinGrid grid(fingers);
    for (const auto vertex : disk_of(grid, fingers, 0, 20.0f)) EXPECT_LT(vertex, 10u);
}

}
