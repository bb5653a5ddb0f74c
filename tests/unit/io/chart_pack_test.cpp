// SPDX-License-Identifier: MIT
#include "io/pack.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

anatomy::SurfaceMap small_map() {
    anatomy::SurfaceMap map;
    map.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    map.normals.assign(3, {0, 0, 1});
    map.area_mm2 = {0.1f, 0.2f, 0.3f};
    map.neighbor_begin = {0, 2, 4, 6};
    map.neighbors = {1, 2, 0, 2, 0, 1};
    map.areas = {{"head_temporal", core::Side::Left, {{0, 1.0f}, {2, 1.0f}}}};
    map.zones = {{"upper_trapezius_1", core::Side::Right, anatomy::ZoneGrade::Spillover, true, {{1, 0.5f}}, {0.25f}}};
    map.points = {{"upper_trapezius_1", core::Side::Right, {-60, 1400, 2}, {0, 0, 1}}};
    map.landmarks = {{"temple", core::Side::Left, {70, 1530, 110}}};
    return map;
}

}

TEST(ChartPack, gives_back_what_was_written) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "a.chart";
    ASSERT_TRUE(io::write_chart_pack(path, small_map()));
    const auto map = io::read_chart_pack(path);
    ASSERT_TRUE(map);
    EXPECT_EQ(map->positions, small_map().positions);
    EXPECT_EQ(map->neighbors, small_map().neighbors);
    ASSERT_EQ(map->zones.size(), 1u);
    EXPECT_EQ(map->zones[0].point, "upper_trapezius_1");
    EXPECT_EQ(map->zones[0].side, core::Side::Right);
    EXPECT_EQ(map->zones[0].grade, anatomy::ZoneGrade::Spillover);
    EXPECT_TRUE(map->zones[0].is_deep);
    EXPECT_EQ(map->zones[0].weights, small_map().zones[0].weights);
    EXPECT_EQ(map->areas[0].weights, small_map().areas[0].weights);
    EXPECT_EQ(map->points[0].position, small_map().points[0].position);
    EXPECT_EQ(map->landmarks[0].landmark, "temple");
}

TEST(ChartPack, is_refused_when_a_weight_names_a_vertex_that_is_not_there) {
    const support::ScratchFolder folder;
    auto map = small_map();
    map.areas[0].weights[1].vertex = 3;
    ASSERT_TRUE(io::write_chart_pack(folder.path() / "a.chart", map));
    const auto read = io::read_chart_pack(folder.path() / "a.chart");
    ASSERT_FALSE(read);
    EXPECT_THAT(read.problems().front().what, testing::HasSubstr("damaged"));
}

TEST(ChartPack, is_refused_when_cut_short) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "a.chart";
    ASSERT_TRUE(io::write_chart_pack(path, small_map()));
    std::filesystem::resize_file(path, std::filesystem::file_size(path) - 9);
    ASSERT_FALSE(io::read_chart_pack(path));
}
