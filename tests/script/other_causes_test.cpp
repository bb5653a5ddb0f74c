// Nerves, joints and organs beside the muscles, through the built program.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/image_file.h"
#include "support/said_json.h"
#include "support/scratch_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>

namespace myoatlas {

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;

namespace {

// How many pixels of two pictures are not alike: what is laid over the second.
double apart(const std::filesystem::path& one, const std::filesystem::path& other) {
    const auto a = io::read_png(one), b = io::read_png(other);
    if (!a || !b || a->rgba.size() != b->rgba.size()) return 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i + 3 < a->rgba.size(); i += 4)
        count += std::abs(a->rgba[i] - b->rgba[i]) + std::abs(a->rgba[i + 2] - b->rgba[i + 2]) > 70 ? 1.0 : 0.0;
    return count;
}

}

TEST(OtherCauses, are_listed_by_kind_each_with_its_sources) {
    std::map<std::string, int> counts;
    for (const json& row : json_of({"list", "other-causes", "--json"})) {
        ++counts[row["kind"]];
        EXPECT_FALSE(row["id"].get<std::string>().empty());
        EXPECT_FALSE(row["name"].get<std::string>().empty());
        EXPECT_FALSE(row["sources"].empty()) << row["id"];
    }
    EXPECT_GE(counts["dermatome"], 28);
    EXPECT_GE(counts["nerve"], 20);
    EXPECT_GE(counts["joint"], 15);
    EXPECT_GE(counts["organ"], 13);
}

TEST(OtherCauses, one_is_shown_by_any_of_its_names) {
    const json shown = json_of({"show", "median nerve at the carpal tunnel", "--json"});
    EXPECT_EQ(shown["is"], "other cause");
    EXPECT_EQ(shown["id"], "nerve_median_carpal_tunnel");
    EXPECT_THAT(run_myoatlas({"show", "dermatome_l5"}).out, HasSubstr("Keegan"));
}

TEST(OtherCauses, stand_beside_the_muscles_in_an_answer) {
    const json answer = json_of({"trace", "thigh_lateral_hip", "--side", "left", "--json"});
    ASSERT_FALSE(answer["other_causes"].empty());
    float last = 1.0f;
    for (const json& row : answer["other_causes"]) {
        EXPECT_LE(row["score"].get<float>(), last);
        last = row["score"];
        EXPECT_FALSE(row["sources"].empty());
        EXPECT_FALSE(row["because"].get<std::string>().empty());
    }
    const std::string text = run_myoatlas({"trace", "thigh_lateral_hip", "--side", "left"}).out;
    EXPECT_LT(text.find("Muscles to look at"), text.find("Also felt there"));
    EXPECT_THAT(text, HasSubstr("Not a diagnosis"));
    EXPECT_THAT(run_myoatlas({"trace", "thigh_lateral_hip", "--side", "left", "--plain"}).out,
                HasSubstr("Also felt there"));
}

TEST(OtherCauses, are_drawn_on_the_body) {
    const support::ScratchFolder folder;
    const auto file = [&](const std::string& name) { return (folder.path() / name).string(); };
    for (const char* kind : {"dermatomes", "nerves", "joints", "organs"})
        EXPECT_EQ(run_myoatlas({"overlay", kind, "--size", "320x240", "--out", file(std::string(kind) + ".png")}).code,
                  0)
            << kind;
    // All of them against one of them, from the same place.
    const auto draw = [&](std::vector<std::string> more, const char* name) {
        std::vector<std::string> all{"overlay", "dermatomes", "--view", "posterior",
                                     "--size",  "640x480",    "--out",  file(name)};
        all.insert(all.end(), more.begin(), more.end());
        EXPECT_EQ(run_myoatlas(all).code, 0) << name;
    };
    draw({}, "all.png");
    draw({"--select", "dermatome_c8"}, "c8.png");
    draw({"--select", "dermatome_s4"}, "s4.png");
    EXPECT_GT(apart(file("all.png"), file("c8.png")), 500.0);
    EXPECT_GT(apart(file("c8.png"), file("s4.png")), 50.0); // two narrow strips
}

TEST(OtherCauses, refuse_what_is_not_of_the_kind) {
    const auto expect_refused = [](const std::vector<std::string>& arguments, const char* words) {
        const support::Said said = run_myoatlas(arguments);
        EXPECT_EQ(said.code, 2);
        EXPECT_THAT(said.err, HasSubstr(words));
    };
    expect_refused({"overlay", "dermatomes", "--select", "organ_heart", "--out", "never_written.png"}, "organ");
    expect_refused({"overlay", "organs", "--select", "organ_hart", "--out", "never_written.png"}, "organ_heart");
    expect_refused({"overlay", "muscles", "--out", "never_written.png"}, "dermatomes");
    expect_refused({"overlay", "organs", "--view", "nowhere", "--out", "never_written.png"}, "anterior");
}

}
