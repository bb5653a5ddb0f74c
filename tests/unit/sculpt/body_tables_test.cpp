// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/body_tables.h"

#include "shapes.h"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;

class body_tables : public testing::Test {
protected:
    void SetUp() override {
        folder = fs::temp_directory_path() /
                 ("myoatlas_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    void TearDown() override { fs::remove_all(folder); }

    std::string text_of(const char* name) {
        std::ifstream in(folder / name);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void write(const char* name, const std::string& text) { std::ofstream(folder / name) << text; }

    fs::path folder;
};

sculpt::PartTable everything() {
    sculpt::PartTable table = shapes::part(shapes::ellipsoid(15, 10, 60, 3), scene::PartKind::Other);
    table.note = "a note with \"quotes\"";
    table.is_midline = table.origin_is_end = table.mirrors_pieces = true;
    for (sculpt::LoftStation& station :
         std::get<sculpt::Loft>(table.pieces[0]).stations) { // to the tenth, as files hold it
        station.at = std::round(station.at * 10) / 10;
        for (glm::vec4& term : station.contour.terms)
            term = glm::vec4(std::round(term.x * 10) / 10, 0, 0, std::round(term.w * 10) / 10);
    }
    sculpt::Loft branch = std::get<sculpt::Loft>(table.pieces[0]);
    branch.span = {0.5f, 0.75f};
    branch.is_tendon = true;
    table.pieces.push_back(branch);
    sculpt::Sections sections = shapes::pipe(10, 5, 40);
    sections.stations[1].contours.push_back(shapes::ellipse(2, 3, {30, 1}));
    sections.stations[1].contours.back().is_paired = true;
    sections.stations[2].contours = {{{0, 4}, {{0, 5, 6, 0}, {0, 1, 2, 0}}, false}}; // its own mirror image
    sections.stations[4].contours.clear();
    table.pieces.push_back(sections);
    sculpt::Sections half = shapes::pipe(10, 5, 40);
    half.is_half = true;
    table.pieces.push_back(half);
    sculpt::Sheet sheet = shapes::disk(50, 4);
    sheet.coordinates.kind = sculpt::CoordinatesKind::Sphere;
    sheet.coordinates.radius = 120;
    sheet.fiber_deg = {10, 20, 30, 40};
    table.pieces.push_back(sheet);
    return table;
}

}

TEST_F(body_tables, go_to_json_and_back_unchanged) {
    const std::vector<sculpt::PartTable> tables{everything()};
    ASSERT_TRUE(io::save_body_tables(folder, tables));
    const auto again = io::load_body_tables(folder);
    ASSERT_TRUE(again) << again.problems().front().where << ": " << again.problems().front().what;
    EXPECT_EQ(*again, tables);
}

TEST_F(body_tables, the_same_tables_give_the_same_bytes) {
    ASSERT_TRUE(io::save_body_tables(folder, {everything()}));
    const std::string first = text_of("other.json");
    ASSERT_TRUE(io::save_body_tables(folder, *io::load_body_tables(folder)));
    EXPECT_EQ(text_of("other.json"), first);
    EXPECT_NE(first.find("BodyParts3D"), std::string::npos);
}

TEST_F(body_tables, described_parts_are_read_from_their_own_file_and_never_written) {
    ASSERT_TRUE(io::save_body_tables(folder, {everything()}));
    const std::string part =
        R"({"schema_version":1,"parts":[{"structure":"drawn","kind":"muscle","basis":"described","pieces":[{"shape":"loft",
        "axis":[[0,0,0],[0,0,9]],"side":[1,0,0],"stations":[[3,0,0,1,0,0,1]]}]}]})";
    write("described.json", part);
    const auto read = io::load_body_tables(folder);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2u);
    EXPECT_TRUE(read->front().is_described);
    EXPECT_FALSE(read->back().is_described);
    ASSERT_TRUE(io::save_body_tables(folder, *read));
    EXPECT_EQ(text_of("described.json"), part);
    EXPECT_EQ(io::load_body_tables(folder)->size(), 2u);
    write("described.json", part.substr(0, part.find("described\",\"pieces")) + "guessed\",\"pieces\":[]}]}");
    const auto refused = io::load_body_tables(folder);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().front().where, "described.json#/parts/0/basis");
}

TEST_F(body_tables, a_piece_that_joins_a_measured_part_does_not_move_it_to_another_file) {
    sculpt::PartTable leg = everything();
    leg.kind = scene::PartKind::Bone;
    leg.pieces = {sculpt::Loft{{{{0, 100, 0}, {0, 109, 0}}, {1, 0, 0}}, {{3.0f, {{}, {{1, 0, 0, 1}}}}}}};
    ASSERT_TRUE(io::save_body_tables(folder, {leg}));
    const std::string first = text_of("bones_leg.json");
    write("described.json", R"({"schema_version":1,"parts":[{"structure":")" + leg.structure +
                                R"(","kind":"bone","basis":"described","joins_measured":true,"pieces":[{"shape":"loft",
        "axis":[[0,9000,0],[0,9009,0]],"side":[1,0,0],"stations":[[3,0,0,1,0,0,1]]}]}]})");
    const auto read = io::load_body_tables(folder);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->front().joined_pieces, 1u);
    ASSERT_TRUE(io::save_body_tables(folder, *read));
    EXPECT_EQ(text_of("bones_leg.json"), first);
    EXPECT_FALSE(std::filesystem::exists(folder / "bones_head.json"));
}

TEST_F(body_tables, a_file_cut_short_is_a_problem_that_names_it) {
    ASSERT_TRUE(io::save_body_tables(folder, {everything()}));
    const std::string whole = text_of("other.json");
    write("other.json", whole.substr(0, whole.size() / 2));
    const auto read = io::load_body_tables(folder);
    ASSERT_FALSE(read);
    EXPECT_NE(read.problems().front().where.find("other.json"), std::string::npos);
}

TEST_F(body_tables, a_number_that_is_none_is_a_problem_with_its_pointer) {
    write("other.json", R"({"schema_version":1,"parts":[{"structure":"a","kind":"bone","pieces":[{"shape":"loft",
        "axis":[[0,0,0],[0,0,9]],"side":[1,0,0],"stations":[[3,0,0,1,null,0,1]]}]}]})");
    const auto read = io::load_body_tables(folder);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.problems().front().where, "other.json#/parts/0/pieces/0/stations/0/4");
}

TEST_F(body_tables, stations_out_of_order_and_unknown_shapes_are_problems) {
    write("bones.json", R"({"schema_version":1,"parts":[{"structure":"a","kind":"bone","pieces":[{"shape":"loft",
        "axis":[[0,0,0],[0,0,9]],"side":[1,0,0],"stations":[[5,0,0,1,0,0,1],[3,0,0,1,0,0,1]]},{"shape":"cube"}]}]})");
    const auto read = io::load_body_tables(folder);
    ASSERT_FALSE(read);
    ASSERT_EQ(read.problems().size(), 2u);
    EXPECT_EQ(read.problems()[0].where, "bones.json#/parts/0/pieces/0/stations/1");
    EXPECT_EQ(read.problems()[1].where, "bones.json#/parts/0/pieces/1/shape");
}

TEST_F(body_tables, unknown_fields_and_words_are_refused_with_the_nearest) {
    write("bones.json", R"({"schema_version":1,"parts":[{"structure":"a","kind":"bones","midlin":true,"pieces":[{
        "shape":"loft","axis":[[0,0,0],[0,0,9]],"side":[1,0,0],"stations":[[3,0,0,1,0,0,1]],"radius":4}]}]})");
    const auto read = io::load_body_tables(folder);
    ASSERT_FALSE(read);
    ASSERT_EQ(read.problems().size(), 3u);
    EXPECT_EQ(read.problems()[0].where, "bones.json#/parts/0/kind");
    EXPECT_NE(read.problems()[0].what.find("the nearest is \"bone\""), std::string::npos);
    EXPECT_EQ(read.problems()[1].where, "bones.json#/parts/0/pieces/0/radius");
    EXPECT_EQ(read.problems()[2].where, "bones.json#/parts/0/midlin");
    EXPECT_NE(read.problems()[2].what.find("\"midline\""), std::string::npos);
}

TEST_F(body_tables, an_empty_folder_is_a_problem) {
    EXPECT_FALSE(io::load_body_tables(folder));
}

}
