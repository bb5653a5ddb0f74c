// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/pack.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

anatomy::SurfaceMap small_surface_map() {
    anatomy::SurfaceMap surface_map;
    surface_map.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    surface_map.normals.assign(3, {0, 0, 1});
    surface_map.area_mm2 = {0.1f, 0.2f, 0.3f};
    surface_map.neighbor_begin = {0, 2, 4, 6};
    surface_map.neighbors = {1, 2, 0, 2, 0, 1};
    surface_map.areas = {{"head_temporal", core::Side::Left, {{0, 1.0f}, {2, 1.0f}}}};
    surface_map.zones = {
        {"upper_trapezius_1", core::Side::Right, anatomy::ZoneGrade::Spillover, true, {{1, 0.5f}}, {0.25f}}};
    surface_map.causes = {{"organ_heart", 1, core::Side::Left, anatomy::ZoneGrade::Spillover, true, {{2, 0.75f}}}};
    surface_map.points = {{"upper_trapezius_1", core::Side::Right, {-60, 1400, 2}, {0, 0, 1}}};
    surface_map.landmarks = {{"temple", core::Side::Left, {70, 1530, 110}}};
    return surface_map;
}

}

TEST(SurfaceMapPack, gives_back_what_was_written) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "a.chart";
    ASSERT_TRUE(io::write_surface_map_pack(path, small_surface_map()));
    const auto surface_map = io::read_surface_map_pack(path);
    ASSERT_TRUE(surface_map);
    EXPECT_EQ(surface_map->positions, small_surface_map().positions);
    EXPECT_EQ(surface_map->neighbors, small_surface_map().neighbors);
    ASSERT_EQ(surface_map->zones.size(), 1u);
    EXPECT_EQ(surface_map->zones[0].point, "upper_trapezius_1");
    EXPECT_EQ(surface_map->zones[0].side, core::Side::Right);
    EXPECT_EQ(surface_map->zones[0].grade, anatomy::ZoneGrade::Spillover);
    EXPECT_TRUE(surface_map->zones[0].is_deep);
    EXPECT_EQ(surface_map->zones[0].weights, small_surface_map().zones[0].weights);
    EXPECT_EQ(surface_map->areas[0].weights, small_surface_map().areas[0].weights);
    EXPECT_EQ(surface_map->points[0].position, small_surface_map().points[0].position);
    EXPECT_EQ(surface_map->landmarks[0].landmark, "temple");
    ASSERT_EQ(surface_map->causes.size(), 1u);
    EXPECT_EQ(surface_map->causes[0].cause, "organ_heart");
    EXPECT_EQ(surface_map->causes[0].chart, 1u);
    EXPECT_EQ(surface_map->causes[0].side, core::Side::Left);
    EXPECT_EQ(surface_map->causes[0].grade, anatomy::ZoneGrade::Spillover);
    EXPECT_TRUE(surface_map->causes[0].is_deep);
    EXPECT_EQ(surface_map->causes[0].weights, small_surface_map().causes[0].weights);
}

TEST(SurfaceMapPack, is_refused_when_a_weight_names_a_vertex_that_is_not_there) {
    const support::ScratchFolder folder;
    auto surface_map = small_surface_map();
    surface_map.areas[0].weights[1].vertex = 3;
    ASSERT_TRUE(io::write_surface_map_pack(folder.path() / "a.chart", surface_map));
    const auto read = io::read_surface_map_pack(folder.path() / "a.chart");
    ASSERT_FALSE(read);
    EXPECT_THAT(read.problems().front().what, testing::HasSubstr("damaged"));
}

TEST(SurfaceMapPack, is_refused_when_another_cause_names_a_vertex_that_is_not_there) {
    const support::ScratchFolder folder;
    auto surface_map = small_surface_map();
    surface_map.causes[0].weights[0].vertex = 3;
    ASSERT_TRUE(io::write_surface_map_pack(folder.path() / "a.chart", surface_map));
    EXPECT_FALSE(io::read_surface_map_pack(folder.path() / "a.chart"));
}

TEST(SurfaceMapPack, is_refused_when_cut_short) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "a.chart";
    ASSERT_TRUE(io::write_surface_map_pack(path, small_surface_map()));
    std::filesystem::resize_file(path, std::filesystem::file_size(path) - 9);
    ASSERT_FALSE(io::read_surface_map_pack(path));
}

}
