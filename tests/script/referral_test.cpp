// From muscle to pain and back, through the built program.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

std::size_t rank_of(const json& answer, const std::string& beginning) {
    for (const json& candidate : answer["candidates"])
        if (candidate["muscle"].get<std::string>().rfind(beginning, 0) == 0) return candidate["rank"];
    return 1000;
}

class PainDrawing : public testing::Test {
protected:
    std::string file(const std::string& text) {
        path_ = std::filesystem::path(testing::TempDir()) /
                (std::string("drawing_") + testing::UnitTest::GetInstance()->current_test_info()->name() + ".json");
        std::ofstream(path_) << text;
        return path_.string();
    }
    ~PainDrawing() override {
        std::error_code error;
        std::filesystem::remove(path_, error);
    }

    // A spot in the middle of the left temple.
    static std::string mark(const std::string& more = "") {
        const json area = json_of({"show", "head_temporal", "--json"});
        return R"({"at_mm": )" + area["center_mm"]["left"].dump() + R"(, "radius_mm": 20)" + more + "}";
    }

    void expect_refused(const std::string& text, const std::string& words) {
        const support::Said said = run_myoatlas({"trace", "--painted", file(text), "--json"});
        EXPECT_EQ(said.code, 2) << text;
        EXPECT_THAT(said.out, IsEmpty());
        EXPECT_THAT(said.err, HasSubstr(words));
    }

private:
    std::filesystem::path path_;
};

}

TEST(Refer, tells_where_each_point_refers) {
    const json answer = json_of({"refer", "upper_trapezius", "--side", "left", "--json"});
    EXPECT_EQ(answer["muscle"], "upper_trapezius");
    EXPECT_EQ(answer["side"], "left");
    ASSERT_FALSE(answer["trigger_points"].empty());
    const json& point = answer["trigger_points"][0];
    EXPECT_EQ(point["position_mm"].size(), 3u);
    EXPECT_GT(point["position_mm"][0], 0.0);
    EXPECT_FALSE(point["sources"].empty());
    bool has_temple = false;
    for (const json& area : point["areas"]) {
        EXPECT_GT(area["share"], 0.0);
        EXPECT_LE(area["share"], 1.0);
        has_temple |= area["area"] == "head_temporal" && area["side"] == "left" && area["grade"] == "essential";
    }
    EXPECT_TRUE(has_temple);
}

TEST(Refer, mirrors_the_other_side) {
    const json left = json_of({"refer", "upper_trapezius", "--side", "left", "--json"});
    const json right = json_of({"refer", "upper_trapezius", "--side", "right", "--json"});
    ASSERT_EQ(left["trigger_points"].size(), right["trigger_points"].size());
    EXPECT_LT(right["trigger_points"][0]["position_mm"][0], 0.0);
    EXPECT_EQ(right["trigger_points"][0]["areas"][0]["side"], "right");
}

TEST(Refer, takes_names_and_refuses_unknown_ones) {
    EXPECT_EQ(json_of({"refer", "upper trap", "--json"})["muscle"], "upper_trapezius");
    const support::Said said = run_myoatlas({"refer", "trapezoos", "--json"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("did you mean"));
    EXPECT_EQ(run_myoatlas({"refer", "upper_trapezius", "--side", "top"}).code, 2);
}

TEST(Trace, finds_the_known_sources_of_a_temporal_headache) {
    const json answer = json_of({"trace", "head_temporal", "--side", "left", "--json"});
    EXPECT_EQ(answer["query"]["areas"], json::array({"head_temporal"}));
    EXPECT_EQ(answer["query"]["side"], "left");
    EXPECT_LE(rank_of(answer, "upper_trapezius"), 4u);
    EXPECT_LE(rank_of(answer, "sternocleidomastoid"), 4u);
    EXPECT_LE(rank_of(answer, "temporalis"), 4u);
}

TEST(Trace, gives_reasons_sources_and_cautions) {
    const json answer = json_of({"trace", "head_temporal", "--side", "left", "--json"});
    double last = 1.0;
    std::size_t rank = 0;
    for (const json& candidate : answer["candidates"]) {
        EXPECT_EQ(candidate["rank"], ++rank);
        EXPECT_LE(candidate["score"], last);
        last = candidate["score"];
        EXPECT_FALSE(candidate["trigger_points"].empty());
        EXPECT_FALSE(candidate["sources"].empty());
        ASSERT_FALSE(candidate["because"].empty());
        for (const json& reason : candidate["because"])
            for (const char* field : {"text", "covers", "zone_inside", "grade"})
                EXPECT_TRUE(reason.contains(field)) << field;
    }
    ASSERT_FALSE(answer["cautions"].empty());
    EXPECT_TRUE(answer["cautions"][0]["serious"]);
    EXPECT_FALSE(answer["cautions"][0]["source"].get<std::string>().empty());
}

TEST(Trace, says_the_same_thing_every_time) {
    EXPECT_EQ(run_myoatlas({"trace", "neck_back", "--json"}).out, run_myoatlas({"trace", "neck_back", "--json"}).out);
}

TEST(Trace, stops_at_the_number_asked_for) {
    EXPECT_EQ(json_of({"trace", "head_temporal", "neck_back", "--top", "2", "--json"})["candidates"].size(), 2u);
}

TEST(Trace, is_plain_text_for_people) {
    const support::Said said = run_myoatlas({"trace", "head_temporal", "--side", "left"});
    EXPECT_EQ(said.code, 0);
    EXPECT_THAT(said.out, HasSubstr(" 1. "));
    EXPECT_THAT(said.out, HasSubstr("Before anything else"));
    EXPECT_THAT(said.out, Not(HasSubstr("{")));
}

TEST(Trace, takes_a_condition) {
    const json answer = json_of({"trace", "--condition", "tension_headache", "--side", "left", "--json"});
    EXPECT_EQ(answer["query"]["condition"], "tension_headache");
    EXPECT_LE(rank_of(answer, "upper_trapezius"), 5u);
    for (const json& candidate : answer["candidates"]) EXPECT_EQ(candidate["side"], "left");
}

TEST(Trace, needs_something_to_trace) {
    EXPECT_EQ(run_myoatlas({"trace"}).code, 2);
    EXPECT_EQ(run_myoatlas({"trace", "head_tempral"}).code, 2);
    EXPECT_THAT(run_myoatlas({"trace", "head_tempral"}).err, HasSubstr("head_temporal"));
    EXPECT_EQ(run_myoatlas({"trace", "--condition", "gloom"}).code, 2);
    EXPECT_EQ(run_myoatlas({"trace", "--painted", "/nowhere.json"}).code, 2);
}

TEST_F(PainDrawing, is_traced_like_an_area) {
    const json answer = json_of({"trace", "--painted",
                                 file(R"({"version": 1, "marks": [)" +
                                      mark(R"(, "intensity": 6, "quality": "aching", "depth": "unsure")") + "]}"),
                                 "--json"});
    EXPECT_LE(rank_of(answer, "temporalis"), 4u);
    EXPECT_EQ(answer["query"]["marks"], 1);
    EXPECT_FALSE(answer["cautions"].empty());
}

TEST_F(PainDrawing, that_is_cut_short_is_refused) {
    expect_refused(R"({"version": 1, "marks": [{"at_mm": [1, 2)", "line 1");
}

TEST_F(PainDrawing, without_marks_is_refused) {
    expect_refused(R"({"version": 1, "marks": []})", "no marks");
}

TEST_F(PainDrawing, of_another_version_is_refused) {
    expect_refused(R"({"version": 2, "marks": [)" + mark() + "]}", "expected 1");
}

TEST_F(PainDrawing, off_the_body_is_refused_by_its_pointer) {
    expect_refused(R"({"version": 1, "marks": [)" + mark() + R"(, {"at_mm": [5000, 0, 0], "radius_mm": 18}]})",
                   "#/marks/1");
}

TEST_F(PainDrawing, with_odd_numbers_is_refused) {
    expect_refused(R"({"version": 1, "marks": [)" + mark(R"(, "intensity": 99)") + "]}", "0 to 10");
    expect_refused(R"({"version": 1, "marks": [{"at_mm": [0, 0, 0], "radius_mm": 0}]})", "radius");
    expect_refused(R"({"version": 1, "marks": [{"at_mm": [0, "x", 0], "radius_mm": 5}]})", "/marks/0/at_mm");
    expect_refused(R"({"version": 1, "marks": [)" + mark(R"(, "depth": "abyss")") + "]}", "deep, surface, unsure");
}
