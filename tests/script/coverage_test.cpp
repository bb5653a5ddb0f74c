// `myoatlas coverage`, through the built program: its numbers must be those of the lists.
// SPDX-License-Identifier: MIT
#include "support/run_program.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace myoatlas {

using nlohmann::json;
using support::run_myoatlas;
using testing::HasSubstr;
using testing::Not;

namespace {

json answer(const std::vector<std::string>& arguments) {
    const support::Said said = run_myoatlas(arguments);
    EXPECT_EQ(said.code, 0) << said.err;
    const json document = json::parse(said.out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << said.out.substr(0, 400);
    return document;
}

json coverage() {
    return answer({"coverage", "--json"});
}

}

TEST(Coverage, counts_what_the_lists_hold) {
    const json found = coverage();
    for (const char* kind : {"muscles", "trigger-points", "areas", "conditions", "cautions", "landmarks", "sources"}) {
        std::string key = kind;
        if (const auto dash = key.find('-'); dash != std::string::npos) key[dash] = '_';
        EXPECT_EQ(found[key]["total"], answer({"list", kind, "--json"}).size()) << kind;
    }
    EXPECT_EQ(found["chapters"]["total"], answer({"list", "guide", "--json"}).size());
    std::set<std::string> structures; // listed once a side
    for (const json& row : answer({"list", "structures", "--json"})) structures.insert(row["id"]);
    EXPECT_EQ(found["structures"]["total"], structures.size());
}

TEST(Coverage, agrees_with_itself) {
    const json found = coverage();
    for (const auto& [kind, row] : found.items()) {
        if (!row.is_object() || !row.contains("has")) continue;
        for (const auto& [what, share] : row["has"].items()) {
            EXPECT_EQ(share["have"].get<std::size_t>() + share["lacking"].size(), share["of"]) << kind << " " << what;
            EXPECT_LE(share["of"], row["total"]) << kind << " " << what;
        }
    }
    std::size_t graded = 0;
    for (const auto& [grade, count] : found["evidence"].items()) graded += count.get<std::size_t>();
    EXPECT_EQ(graded, found["trigger_points"]["total"]);
}

TEST(Coverage, tells_which_muscles_lack_what_the_list_lacks) {
    const json found = coverage();
    std::set<std::string> without_points, without_french;
    for (const json& row : answer({"list", "muscles", "--json"})) {
        if (row["trigger_points"].empty()) without_points.insert(row["id"]);
        if (!row["translations"].contains("fr")) without_french.insert(row["id"]);
    }
    EXPECT_EQ(found["muscles"]["has"]["trigger_points"]["lacking"], json(without_points));
    EXPECT_EQ(found["muscles"]["has"]["fr"]["lacking"].size(), without_french.size());
}

TEST(Coverage, of_what_ships_is_whole_where_it_must_be) {
    const json found = coverage();
    for (const char* what : {"trigger_points", "sources", "grades", "drawn"})
        EXPECT_TRUE(found["muscles"]["has"][what]["lacking"].empty()) << found["muscles"]["has"][what].dump();
    // Each has a point that is charted for what else it causes, not for pain.
    EXPECT_EQ(found["muscles"]["has"]["zones"]["lacking"], json({"pectoralis_major_costal", "middle_trapezius"}));
    for (const char* kind : {"trigger_points", "conditions", "cautions"})
        EXPECT_TRUE(found[kind]["has"]["sources"]["lacking"].empty()) << kind;
    EXPECT_TRUE(found["sources"]["has"]["cited"]["lacking"].empty()) << found["sources"]["has"]["cited"].dump();
    // Marked where shown: the guide's, and what brings a caution to the front.
    std::size_t advice = 0;
    for (const json& claim : found["uncited"]) {
        advice += claim["kind"] == "caution";
        EXPECT_THAT(claim["kind"], testing::AnyOf("chapter", "caution", "condition")) << claim.dump();
    }
    EXPECT_GT(advice, 0u);
}

TEST(Coverage, is_a_short_table_for_people) {
    const support::Said said = run_myoatlas({"coverage"});
    EXPECT_EQ(said.code, 0) << said.err;
    for (const char* words : {"TOTAL", "trigger points", "Uncited claims", "Points by grade"})
        EXPECT_THAT(said.out, HasSubstr(words));
    EXPECT_THAT(said.out, Not(HasSubstr("{")));
    EXPECT_LT(std::count(said.out.begin(), said.out.end(), '\n'), 60);
}

}
