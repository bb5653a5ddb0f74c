// Follows "A pattern of your own" of docs/adding.md with the built program.
// SPDX-License-Identifier: MIT
#include "support/places.h"
#include "support/run_program.h"
#include "support/said_json.h"
#include "support/user_folder.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>

namespace myoatlas {

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

// The first JSON of that section.
json example() {
    std::ifstream file(support::repository() / "docs/adding.md");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::size_t section = text.find("## A pattern of your own"), begin = text.find("```json\n", section) + 8;
    return json::parse(text.substr(begin, text.find("```", begin) - begin), nullptr, false);
}

class own_pattern : public testing::Test {
protected:
    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories(user_.patterns());
        std::ofstream(user_.patterns() / name) << text;
    }
    // The ids of a muscle's points.
    static std::vector<std::string> points_of(const std::string& muscle) {
        return json_of({"show", muscle, "--json"})["trigger_points"];
    }

    support::UserFolder user_;
};

json find_point(const json& rows, const std::string& id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const json& row) { return row["id"] == id; });
    return found == rows.end() ? json() : *found;
}

}

TEST_F(own_pattern, is_added_replaced_and_hidden_as_the_guide_says) {
    const json shipped = json_of({"list", "trigger-points", "--json"});
    EXPECT_EQ(find_point(shipped, "upper_trapezius_1")["own"], false);
    ASSERT_FALSE(example().is_discarded());
    write("mine.json", example().dump());
    const json rows = json_of({"list", "trigger-points", "--json"});
    EXPECT_EQ(rows.size(), shipped.size());
    const json mine = find_point(rows, "my_upper_trapezius");
    ASSERT_TRUE(mine.is_object());
    EXPECT_EQ(mine["own"], true);
    EXPECT_EQ(mine["sources"], json::array({"own_patterns"}));
    EXPECT_EQ(mine["position_mm"].size(), 2u);
    EXPECT_EQ(find_point(rows, "upper_trapezius_1")["own"], true);
    EXPECT_TRUE(find_point(rows, "upper_trapezius_2").is_null());

    const json referred = json_of({"refer", "upper_trapezius", "--json"});
    for (const json& point : referred["trigger_points"])
        if (point["id"] == "my_upper_trapezius") {
            EXPECT_EQ(point["own"], true);
            EXPECT_EQ(point["areas"][0]["area"], "elbow_lateral_epicondyle");
        }
    const json traced = json_of({"trace", "elbow_lateral_epicondyle", "--top", "60", "--json"});
    EXPECT_THAT(traced.dump(), HasSubstr("my_upper_trapezius"));
    EXPECT_THAT(json_of({"show", "own_patterns", "--json"})["authors"], "A. Therapist");
    EXPECT_EQ(json_of({"coverage", "--json"})["trigger_points"]["own"], 2);
    EXPECT_EQ(run_myoatlas({"check"}).code, 0);
    EXPECT_EQ(json_of({"--no-own", "list", "trigger-points", "--json"}), shipped);
}

TEST_F(own_pattern, of_a_broken_file_is_left_out_and_reported) {
    json broken = example();
    broken["patterns"][0]["muscle"] = "upper_trapezus";
    write("broken.json", broken.dump());
    write("cut.json", "{\"schema_version\": 1,");
    write("mine.json", example().dump());
    const auto said = run_myoatlas({"show", "upper_trapezius", "--json"});
    EXPECT_EQ(said.code, 0);
    EXPECT_THAT(said.err, HasSubstr("broken.json#/patterns/0/muscle"));
    EXPECT_THAT(said.err, HasSubstr("cut.json"));
    EXPECT_THAT(points_of("upper_trapezius"), testing::Contains("my_upper_trapezius"));

    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"check"}, {"check", (user_.patterns() / "broken.json").string()}}) {
        const auto checked = run_myoatlas(arguments);
        EXPECT_EQ(checked.code, 2);
        EXPECT_THAT(checked.err, HasSubstr("broken.json#/patterns/0/muscle"));
    }
    const auto good = run_myoatlas({"check", (user_.patterns() / "mine.json").string()});
    EXPECT_EQ(good.code, 0) << good.err;
    EXPECT_THAT(run_myoatlas({"--no-own", "list", "muscles"}).err, IsEmpty());
}

TEST_F(own_pattern, that_misses_the_body_is_reported_by_its_zone) {
    json high = example();
    high["patterns"][0]["trigger_point"]["zones"][0]["strokes"][0]["path"] =
        json::array({{{"landmark", "lateral_epicondyle"}, {"offset_mm", {0, 5000, 0}}}});
    write("high.json", high.dump());
    const auto checked = run_myoatlas({"check"});
    EXPECT_EQ(checked.code, 2);
    EXPECT_THAT(checked.err, HasSubstr("high.json#/patterns/0/trigger_point/zones/0"));
}

}
