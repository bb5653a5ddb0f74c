// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/skin_table.h"

#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

sculpt::SkinTable small_table() {
    sculpt::SkinRegion region;
    region.id = "trunk";
    region.is_midline = true;
    region.angles_deg = {0, 90, 180};
    region.stations = {{{0, 0, 0}, -90, 0, {50}}, {{0, 0, 0}, 0, 2.5f, {50, 40.1f, 50}}, {{0, 0, 0}, 90, 0, {50}}};
    region.details = {{{0.5f, 1.5f}, {0, 40}, {1, 2, 3, 4.5f}}};
    return {{region}};
}

}

TEST(SkinTable, a_file_gives_back_the_table) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "skin.json";
    ASSERT_TRUE(io::save_skin_table(path, small_table()));
    const auto table = io::load_skin_table(path);
    ASSERT_TRUE(table) << table.problems().front().what;
    EXPECT_EQ(*table, small_table());
}

TEST(SkinTable, a_fault_is_reported_with_its_pointer) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "skin.json";
    auto table = small_table();
    table.regions[0].stations[1].radii.pop_back();
    ASSERT_TRUE(io::save_skin_table(path, table));
    const auto read = io::load_skin_table(path);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.problems().front().where, "skin.json#/regions/0");
    std::ofstream{path} << R"({"schema_version": 1, "regions": [{"id": "a", "axis": [0, "up", 0]}]})";
    const auto worse = io::load_skin_table(path);
    ASSERT_FALSE(worse);
    EXPECT_THAT(worse.problems(),
                testing::Contains(testing::Field(&core::Problem::where, "skin.json#/regions/0/axis/1")));
}

TEST(SkinTable, an_unknown_field_is_refused_with_its_neighbor) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "skin.json";
    std::ofstream{path} << R"({"schema_version": 1, "abuot": "skin", "regions": []})";
    const auto read = io::load_skin_table(path);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.problems().front().where, "skin.json#/abuot");
    EXPECT_THAT(read.problems().front().what, testing::HasSubstr("\"about\""));
}

TEST(SkinTable, a_file_cut_short_is_refused) {
    const support::ScratchFolder folder;
    std::ofstream{folder.path() / "skin.json"} << R"({"schema_version": 1, "regions": [)";
    EXPECT_FALSE(io::load_skin_table(folder.path() / "skin.json"));
    EXPECT_FALSE(io::load_skin_table(folder.path() / "none.json"));
}

TEST(SkinTable, lines_of_relief_are_read_and_a_fault_is_reported_with_its_pointer) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "skin_relief.json";
    std::ofstream{path} << R"({"schema_version": 1, "lines": [{"id": "nail", "basis": "described", "shape": "plate",)"
                        << R"( "places": [[1, 2, 3], [4, 5, 6]], "width": [9], "raise": [0.4, 0.2], "evened": 3}]})";
    const auto lines = io::load_skin_relief(path);
    ASSERT_TRUE(lines) << lines.problems().front().what;
    const sculpt::SkinLine nail{"nail", {{1, 2, 3}, {4, 5, 6}}, sculpt::ReliefShape::Plate, {9}, {0.4f, 0.2f}, 3, 1.5f};
    EXPECT_EQ(lines->front(), nail);
    std::ofstream{path} << R"({"schema_version": 1, "lines": [{"id": "a", "shape": "fold", "places": [[1, 2, 3], [4]],)"
                        << R"( "width": [0], "raise": [1]}]})";
    const auto read = io::load_skin_relief(path);
    ASSERT_FALSE(read);
    for (const char* where : {"/shape", "/places", ""})
        EXPECT_THAT(read.problems(), testing::Contains(testing::Field(
                                         &core::Problem::where, std::string("skin_relief.json#/lines/0") + where)));
}

}
