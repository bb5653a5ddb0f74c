// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/skin_areas.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

TEST(SkinAreas, names_the_smallest_area_first) {
    anatomy::SurfaceMap surface_map;
    surface_map.positions.resize(4);
    surface_map.areas.push_back({"wide", core::Side::Left, {{0, 1.0f}, {1, 1.0f}, {2, 1.0f}}});
    surface_map.areas.push_back({"narrow", core::Side::Left, {{1, 1.0f}}});
    const anatomy::SkinAreas areas(surface_map);
    EXPECT_THAT(areas.at(0), testing::ElementsAre(0u));
    EXPECT_THAT(areas.at(1), testing::ElementsAre(1u, 0u));
    EXPECT_TRUE(areas.at(3).empty());
}

TEST(SkinAreas, looks_nowhere_beyond_the_skin) {
    anatomy::SurfaceMap surface_map;
    surface_map.positions.resize(2);
    surface_map.areas.push_back({"area", core::Side::Left, {{0, 1.0f}, {7, 1.0f}}});
    const anatomy::SkinAreas areas(surface_map);
    EXPECT_FALSE(areas.at(0).empty());
    EXPECT_TRUE(areas.at(2).empty());
    EXPECT_TRUE(areas.at(1000).empty());
    EXPECT_TRUE(anatomy::SkinAreas(anatomy::SurfaceMap{}).at(0).empty());
}

}

}
