// The commands that tell what the atlas knows, through the built program.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"

#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace myoatlas {

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

void expect_fields(const json& rows, const std::vector<std::string>& fields) {
    ASSERT_TRUE(rows.is_array());
    ASSERT_FALSE(rows.empty());
    std::set<std::string> keys; // ids, with their side where there is one
    for (const json& row : rows) {
        for (const std::string& field : fields) ASSERT_TRUE(row.contains(field)) << field << " in " << row.dump();
        EXPECT_TRUE(keys.insert(row["id"].get<std::string>() + row.value("side", "")).second) << row["id"];
    }
}

}

TEST(List, tells_the_shape_of_every_structure) {
    const json rows = json_of({"list", "structures", "--json"});
    expect_fields(rows, {"id", "side", "kind", "name", "latin", "fma", "layer", "region", "vertices", "triangles"});
    for (const json& row : rows) EXPECT_GT(row["triangles"].get<int>(), 0) << row["id"];
}

TEST(List, tells_the_facts_of_every_muscle) {
    const json rows = json_of({"list", "muscles", "--json"});
    expect_fields(rows, {"id", "name", "latin", "lay", "region", "structures", "origin", "insertion", "action",
                         "innervation", "roots", "trigger_points", "sources"});
    EXPECT_GE(rows.size(), 24u);
}

TEST(List, tells_place_areas_and_sources_of_every_trigger_point) {
    const json rows = json_of({"list", "trigger-points", "--json"});
    expect_fields(
        rows, {"id", "muscle", "position_mm", "place", "essential_areas", "spillover_areas", "sources", "evidence"});
    for (const json& row : rows) {
        for (const char* side : {"left", "right"})
            ASSERT_TRUE(row["position_mm"].contains(side) && row["position_mm"][side].size() == 3)
                << row["id"] << " " << side;
        // Points of the midline may lie a little over it.
        EXPECT_GT(row["position_mm"]["left"][0].get<double>() + 5.0, row["position_mm"]["right"][0].get<double>())
            << row["id"];
        // Two are charted for what else they cause, not for pain.
        const bool is_painless = row["id"] == "pectoralis_major_costal_3" || row["id"] == "middle_trapezius_3";
        EXPECT_EQ(row["essential_areas"].empty() && row["spillover_areas"].empty(), is_painless) << row["id"];
    }
}

TEST(List, has_all_areas_and_the_other_kinds) {
    const json areas = json_of({"list", "areas", "--json"});
    EXPECT_EQ(areas.size(), 64u);
    expect_fields(areas, {"id", "name", "section", "center_mm"});
    expect_fields(json_of({"list", "conditions", "--json"}), {"id", "name", "muscles"});
    expect_fields(json_of({"list", "sources", "--json"}), {"id", "title", "authors", "year"});
    EXPECT_TRUE(json_of({"list", "lessons", "--json"}).is_array());
}

TEST(List, is_a_table_for_people) {
    const support::Said said = run_myoatlas({"list", "muscles"});
    EXPECT_EQ(said.code, 0);
    EXPECT_THAT(said.out, HasSubstr("upper_trapezius"));
    EXPECT_THAT(said.out, Not(HasSubstr("{")));
}

TEST(List, of_an_unknown_kind_names_the_kinds) {
    const support::Said said = run_myoatlas({"list", "tendons", "--json"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.out, IsEmpty());
    EXPECT_THAT(said.err, HasSubstr("trigger-points"));
}

TEST(Show, takes_an_id_or_a_name_of_anything) {
    EXPECT_EQ(json_of({"show", "upper trap", "--json"})["id"], "upper_trapezius");
    EXPECT_EQ(json_of({"show", "head_temporal", "--json"})["is"], "area");
    EXPECT_EQ(json_of({"show", "tension_headache", "--json"})["is"], "condition");
    EXPECT_EQ(json_of({"show", "simons_1999", "--json"})["is"], "source");
    EXPECT_EQ(json_of({"show", "upper_trapezius_1", "--json"})["is"], "trigger_point");
    EXPECT_EQ(json_of({"show", "clavicle", "--json"})["is"], "structure");
}

TEST(Show, gives_the_three_nearest_of_an_unknown_name) {
    const support::Said said = run_myoatlas({"show", "upper_trapezoos", "--json"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.out, IsEmpty());
    EXPECT_THAT(said.err, HasSubstr("upper_trapezius"));
    EXPECT_THAT(said.err, HasSubstr(" or "));
}

TEST(Search, ranks_hits) {
    const json found = json_of({"search", "uper trapezius", "--json"});
    EXPECT_EQ(found["hits"][0]["id"], "upper_trapezius");
    EXPECT_EQ(found["query"], "uper trapezius");
}

TEST(Search, without_a_hit_answers_no) {
    EXPECT_EQ(run_myoatlas({"search", "qqqqzzzz"}).code, 1);
    EXPECT_TRUE(json_of({"search", "qqqqzzzz", "--json"}, 1)["hits"].empty());
}

TEST(Search, survives_bytes_that_are_no_text) {
    EXPECT_LE(run_myoatlas({"search", "\xFF\xC3(", "--json"}).code, 1);
}

TEST(Program, tells_what_a_report_of_a_fault_needs_and_nothing_private) {
    const auto said = run_myoatlas({"--version", "--verbose"});
    EXPECT_EQ(said.code, 0);
    for (const char* what : {"compiler", "OpenGL", "Dear ImGui", "body", "surface map"})
        EXPECT_THAT(said.out, HasSubstr(what));
    const char* home = std::getenv("HOME");
    if (home && std::string(home).size() > 1) {
        EXPECT_THAT(said.out, Not(HasSubstr(std::string(home) + "/")));
    }
}

TEST(Program, writes_its_manual_and_completions) {
    EXPECT_THAT(run_myoatlas({"manual"}).out,
                testing::AllOf(HasSubstr(".SS trace\n"), HasSubstr(".SH \"EXIT STATUS\"")));
    for (const char* shell : {"bash", "zsh", "fish"})
        EXPECT_THAT(run_myoatlas({"completion", shell}).out, HasSubstr("trace"));
    EXPECT_EQ(run_myoatlas({"completion", "tcsh"}).code, 2);
}

TEST(Program, tells_its_version_and_help) {
    EXPECT_THAT(run_myoatlas({"--version"}).out, HasSubstr("myoatlas "));
    EXPECT_THAT(run_myoatlas({"--help"}).out, HasSubstr("trace"));
    EXPECT_EQ(run_myoatlas({"--help"}).code, 0);
}

TEST(Program, refuses_what_it_does_not_know_with_code_2) {
    EXPECT_EQ(run_myoatlas({"dance"}).code, 2);
    EXPECT_EQ(run_myoatlas({"list"}).code, 2);
    EXPECT_EQ(run_myoatlas({"trace", "head_temporal", "--top", "0"}).code, 2);
    EXPECT_EQ(run_myoatlas({"list", "muscles", "--jsonn"}).code, 2);
}

TEST(Program, says_what_is_missing_with_code_3) {
    const support::Said said = run_myoatlas({"--data", "/nowhere/at/all", "list", "muscles"});
    EXPECT_EQ(said.code, 3);
    EXPECT_THAT(said.err, HasSubstr("/nowhere/at/all"));
}

TEST(UnknownNames, are_quoted_as_they_were_typed) {
    for (const std::vector<std::string>& asked :
         std::vector<std::vector<std::string>>{{"show", "nosuch"},
                                               {"refer", "nosuch"},
                                               {"trace", "nosuch"},
                                               {"render", "--select", "nosuch", "--out", "never_written.png"},
                                               {"render", "--refer", "nosuch", "--out", "never_written.png"},
                                               {"render", "--trace", "nosuch", "--out", "never_written.png"}}) {
        const support::Said said = run_myoatlas(asked);
        EXPECT_EQ(said.code, 2) << asked[0];
        EXPECT_THAT(said.err, HasSubstr("\"nosuch\""));
        EXPECT_THAT(said.err, HasSubstr("did you mean"));
    }
}

TEST(Show, tells_a_chapter_claim_by_claim_with_sources) {
    const json chapter = json_of({"show", "Why is pain felt elsewhere?", "--json"});
    EXPECT_EQ(chapter["is"], "chapter");
    EXPECT_EQ(chapter["id"], "why_pain_elsewhere");
    for (const json& section : chapter["sections"])
        for (const json& claim : section["claims"]) {
            EXPECT_FALSE(claim["plain"].get<std::string>().empty()) << claim["text"];
            EXPECT_EQ(claim["sources"].empty(), claim["uncited"].get<bool>()) << claim["text"];
        }
    const support::Said said = run_myoatlas({"show", "popular_claims"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("[unsupported; uncited]"));
    EXPECT_THAT(said.out, HasSubstr("[wiltshire_2010]"));
    std::istringstream lines(said.out);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 140u) << line;
}

}
