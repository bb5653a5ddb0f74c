// `myoatlas check`, and how the program meets faulty data.
// SPDX-License-Identifier: MIT
#include "support/places.h"
#include "support/run_program.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>

namespace myoatlas {

namespace fs = std::filesystem;
using support::run_myoatlas;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

// A copy of the shipped data to do harm to.
class FaultyData : public testing::Test {
protected:
    FaultyData()
        : folder(fs::path(testing::TempDir()) /
                 (std::string("faulty_") + testing::UnitTest::GetInstance()->current_test_info()->name())) {
        fs::remove_all(folder);
        fs::create_directories(folder);
        fs::copy(support::repository() / "assets" / "data", folder / "atlas", fs::copy_options::recursive);
        for (const char* pack : {"built-in.body", "built-in.chart"})
            fs::create_symlink(support::build_folder() / "data" / pack, folder / pack);
    }
    ~FaultyData() override {
        std::error_code error;
        fs::remove_all(folder, error);
    }

    static std::string text_of(const fs::path& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

    // Replaces the first `what` of a file of facts.
    void spoil(const std::string& name, const std::string& what, const std::string& by) {
        std::string text = text_of(folder / "atlas" / name);
        const std::size_t at = text.find(what);
        ASSERT_NE(at, std::string::npos) << what << " in " << name;
        std::ofstream(folder / "atlas" / name, std::ios::binary) << text.replace(at, what.size(), by);
    }

    // Puts a pack of its own in place of the link, cut to a part of its size or with one byte turned.
    void harm_pack(const std::string& name, bool is_cut) {
        std::string bytes = text_of(folder / name);
        fs::remove(folder / name);
        if (is_cut)
            bytes.resize(bytes.size() / 2);
        else
            bytes[12] = static_cast<char>(bytes[12] ^ 0x5A);
        std::ofstream(folder / name, std::ios::binary) << bytes;
    }

    support::Said run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"--data", folder.string()});
        return run_myoatlas(arguments);
    }

    fs::path folder;
};

}

TEST(Check, finds_no_fault_in_what_ships) {
    const support::Said said = run_myoatlas({"check"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("No faults"));
}

TEST(Check, tells_the_same_as_json) {
    const support::Said said = run_myoatlas({"check", "--json"});
    const auto document = nlohmann::json::parse(said.out, nullptr, false);
    ASSERT_FALSE(document.is_discarded());
    EXPECT_EQ(document["good"], said.code == 0);
    EXPECT_GE(document["checked"].size(), 3u);
}

TEST(Check, refuses_paths_it_cannot_check) {
    EXPECT_EQ(run_myoatlas({"check", "/nowhere"}).code, 2);
    EXPECT_EQ(run_myoatlas({"check", "/"}).code, 2);
    EXPECT_EQ(run_myoatlas({"check", support::repository() / "CMakeLists.txt"}).code, 2);
}

TEST(Check, finds_a_mark_off_the_body_as_every_other_command_does) {
    const support::ScratchFolder folder;
    const std::string marks =
        R"("marks": [{"at_mm": [112, 1331, -42], "radius_mm": 18}, {"at_mm": [0.1, 1.3, -0.04], "radius_mm": 18}])";
    const auto drawing = run_myoatlas({"check", folder.written("a.json", R"({"version": 1, )" + marks + "}")});
    EXPECT_EQ(drawing.code, 2);
    EXPECT_THAT(drawing.err, testing::HasSubstr("a.json#/marks/1: the place is off the body"));
    const auto session = run_myoatlas(
        {"check",
         folder.written("a.myoatlas",
                        R"({"version": 1, "visits": [{"date": "2026-11-29", "drawings": [{"moment": "before", )" +
                            marks + "}]}]}")});
    EXPECT_EQ(session.code, 2);
    EXPECT_THAT(session.err, testing::HasSubstr("#/visits/0/drawings/0/marks/1: the place is off the body"));
}

TEST_F(FaultyData, untouched_is_good) {
    EXPECT_EQ(run_myoatlas({"check", (folder / "atlas").string()}).code, 0);
}

TEST_F(FaultyData, has_all_ten_mistakes_reported_in_one_run) {
    spoil("sources.json", "\"kind\"", "\"knid\"");
    spoil("structures/bones.json", "\"kind\": \"bone\"", "\"kind\": \"stone\"");
    spoil("landmarks/head_neck.json", "\"on\": \"", "\"on\": \"no_such_");
    spoil("areas/torso.json", "\"radius_mm\": ", "\"radius_mm\": -");
    spoil("areas/head_neck.json", "\"section\": \"head_neck\"", "\"section\": \"\"");
    spoil("cautions.json", "\"serious\": true", "\"serious\": \"very\"");
    spoil("muscles/trapezius.json", "\"areas\": [\"", "\"areas\": [\"un");
    spoil("muscles/temporalis.json", "\"grade\": \"essential\"", "\"grade\": \"vital\"");
    spoil("muscles/soleus.json", "\"schema_version\": 1", "\"schema_version\": 7");
    std::ofstream(folder / "atlas" / "conditions.json") << "{\"schema_version\": 1,\n \"conditions\": [{\"id\": ";
    const support::Said said = run({"check"});
    EXPECT_EQ(said.code, 2);
    for (const char* words :
         {"sources.json#/sources/0/knid", "structures/bones.json#/structures/0/kind", "no_such_",
          "areas/torso.json#/areas/0/strokes/0/radius_mm", "areas/head_neck.json#/areas/0/section",
          "cautions.json#/cautions/", "muscles/trapezius.json#/muscles/0/trigger_points/0/zones/0/areas/0",
          "muscles/temporalis.json#/muscles/0/trigger_points/0/zones/0/grade", "muscles/soleus.json#/schema_version",
          "conditions.json: line 2"})
        EXPECT_THAT(said.err, HasSubstr(words));
}

TEST_F(FaultyData, stops_every_command_with_code_2_and_the_place) {
    spoil("muscles/trapezius.json", "\"areas\": [\"", "\"areas\": [\"un");
    for (const std::vector<std::string>& command : {std::vector<std::string>{"list", "muscles", "--json"},
                                                    {"trace", "head_temporal", "--json"},
                                                    {"refer", "soleus"}}) {
        const support::Said said = run(command);
        EXPECT_EQ(said.code, 2) << command[0];
        EXPECT_THAT(said.out, IsEmpty());
        EXPECT_THAT(said.err, HasSubstr("muscles/trapezius.json#/muscles/0"));
    }
}

TEST_F(FaultyData, in_a_truncated_file_is_named_with_its_line) {
    const std::string text = text_of(folder / "atlas" / "areas" / "torso.json");
    std::ofstream(folder / "atlas" / "areas" / "torso.json", std::ios::binary) << text.substr(0, text.size() / 2);
    const support::Said said = run({"list", "areas"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("areas/torso.json: line "));
}

TEST_F(FaultyData, in_a_pack_that_was_cut_is_refused) {
    harm_pack("built-in.body", true);
    harm_pack("built-in.chart", true);
    EXPECT_EQ(run({"list", "structures", "--json"}).code, 2);
    EXPECT_EQ(run({"trace", "head_temporal", "--json"}).code, 2);
    EXPECT_EQ(run_myoatlas({"check", (folder / "built-in.body").string()}).code, 2);
    EXPECT_EQ(run_myoatlas({"check", (folder / "built-in.chart").string()}).code, 2);
}

TEST_F(FaultyData, in_a_pack_with_a_turned_byte_is_refused) {
    harm_pack("built-in.body", false);
    harm_pack("built-in.chart", false);
    EXPECT_EQ(run({"list", "structures", "--json"}).code, 2);
    EXPECT_EQ(run({"trace", "head_temporal", "--json"}).code, 2);
}

// A body that is made of the built-in one is told by its file and the place in it; without one the others serve.
TEST_F(FaultyData, in_a_shaped_body_is_named_with_its_place) {
    fs::copy(support::build_folder() / "data" / "bodies", folder / "bodies");
    const support::Said good = run({"check"});
    EXPECT_EQ(good.code, 0) << good.err;
    EXPECT_THAT(good.out, HasSubstr("5 bodies made of the built-in one"));
    std::string text = text_of(folder / "bodies" / "female.json");
    text.replace(text.find("\"border_x\""), 10, "\"border_y\"");
    std::ofstream(folder / "bodies" / "female.json", std::ios::binary) << text;
    std::ofstream(folder / "bodies" / "other.json", std::ios::binary) << text_of(folder / "bodies" / "male_broad.json");
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"check"}, {"check", folder.string()}, {"check", "--json"}}) {
        const support::Said said = run(command);
        EXPECT_EQ(said.code, 2);
        EXPECT_THAT(said.err, HasSubstr("bodies/female.json#/border_x"));
        EXPECT_THAT(said.err, HasSubstr("bodies/female.json#/border_y"));
        EXPECT_THAT(said.err, HasSubstr("bodies/other.json#/name"));
    }
    EXPECT_THAT(run({"--body", "female", "list", "muscles"}).err, HasSubstr("bodies/female.json#/border_x"));
}

TEST_F(FaultyData, without_packs_still_tells_the_facts) {
    fs::remove(folder / "built-in.body");
    fs::remove(folder / "built-in.chart");
    const support::Said said = run({"show", "upper_trapezius"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_THAT(said.err, HasSubstr("missing"));
    EXPECT_EQ(run({"trace", "head_temporal"}).code, 3);
}

TEST(Check, tells_the_form_of_the_sources_and_the_grades_that_follow) {
    const support::Said said = run_myoatlas({"check", "--sources"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("records of experiments"));
    EXPECT_THAT(said.out, HasSubstr("where and when it was looked up"));
    EXPECT_THAT(said.out, HasSubstr("in a bibliographic record only; unchecked: "));
    EXPECT_THAT(said.out, HasSubstr("nobody has looked up again: kellgren_1938"));
    EXPECT_THAT(run_myoatlas({"show", "leffler_2000"}).out, HasSubstr("abstract; 2026-11-29"));
    EXPECT_EQ(run_myoatlas({"check", "--sources", "somewhere"}).code, 2);
}

TEST_F(FaultyData, tells_a_statement_of_a_source_without_its_day) {
    spoil("sources.json", "\"checked_on\": \"2026-11-29\"", "\"checked_on\": \"lately\"");
    const support::Said said = run({"check"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("/proofs/0/checked_on"));
}

TEST_F(FaultyData, tells_a_wrong_check_digit_and_a_superseded_source) {
    spoil("sources.json", "0-683-08363-5", "0-683-08363-6");
    spoil("sources.json", "\"school\": \"kwon\"", "\"school\": \"kwon\", \"superseded_by\": \"ford_2021\"");
    const support::Said said = run({"check", "--sources"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("source simons_1999/isbn"));
    EXPECT_THAT(said.out, HasSubstr("superseded: Kwon"));
}

}
