// From muscle to pain and back, through the built program.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"
#include "support/user_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace myoatlas {

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
    EXPECT_THAT(said.out, HasSubstr("Keep in mind"));
    EXPECT_THAT(said.out, Not(HasSubstr("{")));
}

// What nearly every muscle or every dermatome would be told is told once.
TEST(Trace, repeats_no_stock_sentence) {
    const auto count = [](const std::string& text, const std::string& words) {
        std::size_t found = 0;
        for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
        return found;
    };
    const std::string numb = run_myoatlas({"trace", "--say", "my left lower leg is numb at night"}).out;
    EXPECT_EQ(count(numb, "one author or school charts it so"), 1u) << numb;
    EXPECT_EQ(count(numb, "One author or school"), 0u);
    EXPECT_EQ(count(numb, "speaks for the root"), 1u);
    const std::string asleep =
        run_myoatlas({"trace", "--say", "me duele el talón por la noche", "--language", "es"}).out;
    EXPECT_EQ(count(asleep, "un autor o una escuela"), 1u) << asleep;
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

TEST_F(PainDrawing, with_more_marks_than_hours_of_painting_leave_is_refused) {
    std::string text = R"({"version":1,"marks":[)";
    for (int i = 0; i < 100001; ++i)
        text += i == 0 ? R"({"at_mm":[111,1330,-42],"radius_mm":18})" : R"(,{"at_mm":[111,1330,-42],"radius_mm":18})";
    const auto said = run_myoatlas({"trace", "--painted", file(text + "]}")});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("there are 100001 marks; expected at most 100000"));
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

TEST(Refer, takes_several_muscles_and_tells_what_they_share) {
    const json answer = json_of({"refer", "upper_trapezius", "temporalis", "soleus", "--json"});
    ASSERT_EQ(answer["muscles"].size(), 3u);
    EXPECT_EQ(answer["muscles"][0], json_of({"refer", "upper_trapezius", "--json"}));
    ASSERT_FALSE(answer["overlap"].empty());
    std::set<std::string> areas;
    for (const json& common : answer["overlap"]) {
        areas.insert(common["area"].get<std::string>());
        EXPECT_GE(common["muscles"].size(), 2u) << common["area"];
    }
    EXPECT_TRUE(areas.count("head_temporal"));
    EXPECT_THAT(run_myoatlas({"refer", "upper_trapezius", "temporalis"}).out, HasSubstr("two or more of them"));
}

TEST(Trace, takes_symptoms_beside_or_without_pain) {
    const json alone = json_of({"trace", "--symptom", "dizzy", "--json"});
    EXPECT_EQ(alone["query"]["symptoms"], json::array({"dizziness"}));
    EXPECT_LE(rank_of(alone, "sternocleidomastoid_clavicular"), 2u);
    EXPECT_THAT(alone["cautions"][0]["because"], "Named: dizziness.");
    const json beside = json_of({"trace", "head_frontal", "--symptom", "dizzy", "--side", "left", "--json"});
    EXPECT_EQ(rank_of(beside, "sternocleidomastoid_clavicular"), 1u);
    const support::Said unknown = run_myoatlas({"trace", "--symptom", "diziness"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.err, HasSubstr("the nearest are dizziness"));
}

TEST(Trace, warns_where_nothing_but_a_warning_was_asked_for) {
    const json answer = json_of({"trace", "--symptom", "fever", "--json"});
    EXPECT_TRUE(answer["candidates"].empty());
    EXPECT_EQ(answer["emergencies"][0]["id"], "infection_questions");
}

TEST(Trace, takes_a_side_for_each_area) {
    const json answer = json_of({"trace", "chest_front:left", "arm_front:left", "--json"});
    EXPECT_EQ(answer["query"]["sides"], json::array({"left", "left"}));
    EXPECT_EQ(answer["emergencies"][0]["id"], "acute_coronary_syndrome");
    EXPECT_EQ(json_of({"trace", "chest_front:right", "arm_front:right", "--json"})["act"], "ask_first");
    EXPECT_EQ(run_myoatlas({"trace", "chest_front:up"}).code, 2);
}

TEST(Trace, puts_what_only_a_muscle_calls_for_behind_what_the_pain_calls_for) {
    const support::Said said = run_myoatlas({"trace", "thumb", "--side", "left"});
    EXPECT_THAT(said.out, Not(HasSubstr("Keep in mind")));
    EXPECT_THAT(said.out, HasSubstr("Care in working on these muscles"));
    bool is_behind = false;
    const json answer = json_of({"trace", "head_temporal", "--side", "left", "--json"});
    for (const json& caution : answer["cautions"]) {
        const bool is_of_muscle = caution["called_by"] == "muscle";
        EXPECT_GE(is_of_muscle, is_behind) << caution["id"];
        is_behind |= is_of_muscle;
        EXPECT_FALSE(caution["source"].get<std::string>().empty());
        if (is_of_muscle) {
            EXPECT_FALSE(caution["muscles"].empty());
            EXPECT_FALSE(caution["care"].get<std::string>().empty());
        }
    }
    EXPECT_TRUE(is_behind);
}

TEST(Trace, says_who_says_what_points_to_a_caution) {
    const json burning = json_of({"trace", "--say", "burning in my left thumb", "--json"});
    EXPECT_EQ(burning["cautions"][0]["called_by"], "flag");
    EXPECT_EQ(burning["cautions"][0]["because_sources"], json::array({"nice_ng127"}));
    const json ours = json_of({"trace", "--symptom", "hurts to breathe", "--json"});
    EXPECT_EQ(ours["cautions"][0]["our_advice"], true);
    EXPECT_THAT(run_myoatlas({"trace", "--symptom", "hurts to breathe"}).out, HasSubstr("our own advice"));
}

TEST(Trace, stops_where_nobody_reads_on_and_says_how_to) {
    const support::Said said = run_myoatlas({"trace", "chest_front", "--side", "left"});
    EXPECT_THAT(said.out, HasSubstr("10. "));
    EXPECT_THAT(said.out, Not(HasSubstr("11. ")));
    EXPECT_THAT(said.out, HasSubstr("more; --top "));
    EXPECT_THAT(run_myoatlas({"trace", "chest_front", "--side", "left", "--top", "11"}).out, HasSubstr("11. "));
    EXPECT_GT(json_of({"trace", "chest_front", "--side", "left", "--json"})["candidates"].size(), 10u);
}

TEST(Trace, says_which_patterns_are_your_own) {
    const support::UserFolder user;
    std::filesystem::create_directories(user.patterns());
    std::ofstream(user.patterns() / "mine.json") << R"({"schema_version": 1, "patterns": [
        {"change": "add", "muscle": "upper_trapezius", "trigger_point": {
            "id": "my_upper_trapezius", "name": "Upper trapezius, my point", "kind": "central", "place": "upper border",
            "anchor": {"structure": "descending_part_of_trapezius", "along": 0.5, "across": 0.5},
            "zones": [{"grade": "essential", "areas": ["elbow_lateral_epicondyle"],
                       "strokes": [{"path": ["lateral_epicondyle"], "radius_mm": 25}]}]}}]})";
    const std::vector<std::string> asked{"trace", "elbow_lateral_epicondyle", "--side", "left"};
    EXPECT_THAT(run_myoatlas(asked).out, HasSubstr("This pattern is your own."));
    auto with = [&](const std::string& word) {
        auto words = asked;
        words.push_back(word);
        return words;
    };
    const json first = json_of(with("--json"))["candidates"][0];
    EXPECT_EQ(first["muscle"], "upper_trapezius");
    EXPECT_EQ(first["own_points"], json::array({"my_upper_trapezius"}));
    EXPECT_THAT(run_myoatlas(with("--no-own")).out, Not(HasSubstr("your own")));
}

TEST(Trace, tells_either_side_as_one) {
    const support::Said said = run_myoatlas({"trace", "heel"});
    EXPECT_THAT(said.out, HasSubstr("Soleus (either side)"));
    EXPECT_THAT(said.out, HasSubstr("of the same side"));
    EXPECT_EQ(json_of({"trace", "heel", "--json"})["candidates"][1]["muscle"], "soleus");
    const support::Said both = run_myoatlas({"trace", "heel:left", "heel:right"});
    EXPECT_THAT(both.out, HasSubstr("Soleus (both sides)")) << "nobody asked on which";
    EXPECT_THAT(both.out, Not(HasSubstr("Soleus (either side)")));
}

TEST(Trace, ranks_sets_and_tells_candidates_apart) {
    const json answer = json_of({"trace", "head_temporal:left", "heel:right", "--json"});
    ASSERT_FALSE(answer["sets"].empty());
    EXPECT_EQ(answer["sets"][0]["muscles"].size(), 2u);
    EXPECT_FALSE(answer["sets"][0]["text"].get<std::string>().empty());
    ASSERT_FALSE(answer["apart"].empty());
    for (const json& difference : answer["apart"]) {
        for (const char* field : {"place", "palpation", "reproduces", "movement"})
            EXPECT_FALSE(difference[field].get<std::string>().empty()) << field;
        EXPECT_FALSE(difference["sources"].empty());
        EXPECT_FALSE(difference["lowers"].empty());
    }
}

TEST(Trace, speaks_plainly_to_a_client) {
    const support::Said said = run_myoatlas({"trace", "head_temporal", "--plain"});
    EXPECT_EQ(said.code, 0);
    EXPECT_THAT(said.out, HasSubstr("it can ache in the temple")); // each muscle in words of its own
    for (const char* word : {"essential", "spillover", "score", "%"}) EXPECT_THAT(said.out, Not(HasSubstr(word)));
}

TEST_F(PainDrawing, may_name_symptoms) {
    const json answer =
        json_of({"trace", "--painted", file(R"({"version": 1, "marks": [)" + mark() + R"(], "symptoms": ["dizzy"]})"),
                 "--json"});
    EXPECT_EQ(answer["query"]["symptoms"], json::array({"dizziness"}));
    expect_refused(R"({"version": 1, "marks": [)" + mark() + R"(], "symptoms": ["purple toes"]})", "#/symptoms");
}

TEST_F(PainDrawing, may_tell_the_age_and_what_is_not_there) {
    const auto traced = [&](const std::string& more) {
        return json_of(
            {"trace", "--painted",
             file(R"({"version": 1, "marks": [], "areas": [{"area": "head_temporal", "side": "left"}])" + more + "}"),
             "--json"});
    };
    const std::string chewing = R"(, "symptoms": ["hurts_to_chew"])";
    const json young = traced(chewing + R"(, "age": 22)"),
               old = traced(chewing + R"(, "age": 72, "denied": ["fever"])");
    EXPECT_EQ(young["act"], "none");
    EXPECT_EQ(old["act"], "today");
    EXPECT_EQ(old["query"]["age"], 72);
    EXPECT_EQ(old["query"]["denied"], json::array({"fever"}));
    const std::string area = R"({"version": 1, "marks": [], "areas": [{"area": "heel"}], )";
    expect_refused(area + R"("age": 130})", "expected 1 to 120");
    expect_refused(area + R"("denied": ["purple toes"]})", "#/denied");
}

TEST_F(PainDrawing, that_is_cut_short_is_refused) {
    expect_refused(R"({"version": 1, "marks": [{"at_mm": [1, 2)", "line 1");
}

TEST_F(PainDrawing, without_marks_is_refused) {
    expect_refused(R"({"version": 1, "marks": []})", "no marks");
}

TEST_F(PainDrawing, without_pain_is_answered_so) {
    const support::Said said = run_myoatlas(
        {"trace", "--painted", file(R"({"version": 1, "marks": [)" + mark(R"(, "intensity": 0)") + "]}"), "--json"});
    EXPECT_EQ(said.code, 1);
    EXPECT_THAT(said.err, HasSubstr("intensity 0"));
    EXPECT_TRUE(json::parse(said.out)["candidates"].empty());
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

}
