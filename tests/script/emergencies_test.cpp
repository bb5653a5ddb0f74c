// What must not wait, through the built program.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <sstream>
#include <string>
#include <vector>

namespace myoatlas {

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

const std::string k_heart = "my chest hurts and I am sweating";

}

TEST(EmergencyCommands, list_them_the_most_pressing_first) {
    const json rows = json_of({"list", "emergencies", "--json"});
    EXPECT_GE(rows.size(), 30u);
    std::string last = "call_now";
    for (const json& row : rows) {
        for (const char* field : {"id", "act", "name", "plain", "text", "sources"})
            EXPECT_TRUE(row.contains(field)) << row;
        const std::string act = row["act"];
        EXPECT_TRUE(act == last || (last == "call_now" && act == "today") || (last == "today" && act == "ask_first"));
        last = act;
        EXPECT_NE(row["sources"].empty(), !row["uncited"].get<bool>()) << row;
    }
    EXPECT_EQ(last, "ask_first");
    EXPECT_THAT(run_myoatlas({"list", "emergencies"}).out, HasSubstr("stroke"));
}

TEST(EmergencyCommands, call_for_help_before_any_muscle) {
    const json answer = json_of({"trace", "--say", k_heart, "--json"});
    EXPECT_EQ(answer["act"], "call_now");
    EXPECT_EQ(answer["emergencies"][0]["id"], "acute_coronary_syndrome");
    EXPECT_FALSE(answer["muscles_listed"]);
    EXPECT_TRUE(answer["candidates"].empty());
    EXPECT_TRUE(answer["sets"].empty());
    EXPECT_EQ(answer["emergencies"][0]["because"]["symptoms"], json::array({"breathless_sweating"}));
    const json anyway = json_of({"trace", "--say", k_heart, "--muscles-anyway", "--json"});
    EXPECT_EQ(anyway["act"], "call_now");
    EXPECT_FALSE(anyway["candidates"].empty());
    const support::Said said = run_myoatlas({"trace", "--say", k_heart});
    EXPECT_EQ(said.code, 0);
    EXPECT_THAT(said.out, StartsWith("Call for help now\n"));
    EXPECT_THAT(said.out, HasSubstr("--muscles-anyway"));
    EXPECT_THAT(said.out, Not(HasSubstr(" 1. ")));
    EXPECT_THAT(run_myoatlas({"trace", "--say", k_heart, "--muscles-anyway"}).out, HasSubstr(" 1. "));
    const std::string spanish = run_myoatlas({"trace", "--say", "no puedo respirar", "--language", "es"}).out;
    EXPECT_THAT(spanish, StartsWith("Pida ayuda ahora\n"));
    for (const char* english : {"Named", "lists them"}) EXPECT_THAT(spanish, Not(HasSubstr(english)));
}

TEST(EmergencyCommands, tell_a_client_first_what_to_do_in_their_own_language) {
    for (const auto& [text, language, number] :
         std::vector<std::array<std::string, 3>>{{k_heart, "en", "your emergency number"},
                                                 {"me duele el pecho y estoy sudando", "es", "número de emergencias"},
                                                 {"mal à la poitrine avec des sueurs", "fr", "numéro d’urgence"}}) {
        const json answer = json_of({"trace", "--say", text, "--language", language, "--json"});
        const std::string plain = answer["emergencies"][0]["plain"];
        EXPECT_THAT(plain, HasSubstr(number));
        const std::vector<std::string> lines =
            lines_of(run_myoatlas({"trace", "--say", text, "--language", language, "--plain"}).out);
        ASSERT_GE(lines.size(), 2u);
        EXPECT_EQ(lines[1], plain);
    }
}

TEST(EmergencyCommands, tell_a_client_nothing_beside_the_call) {
    const std::string said = run_myoatlas({"trace", "--say", k_heart, "--plain"}).out;
    EXPECT_THAT(said, HasSubstr("You said: \"chest\", \"sweating\"."));
    EXPECT_THAT(said, Not(HasSubstr("Understood")));
    EXPECT_THAT(lines_of(said), testing::SizeIs(6)) << said; // the act, what to do, why, and that muscles wait
    for (const std::string& out : {said, run_myoatlas({"trace", "--say", k_heart, "--plain", "--muscles-anyway"}).out})
        EXPECT_THAT(out, Not(HasSubstr("no diagnosis"))) << "other causes would only comfort";
    EXPECT_THAT(run_myoatlas({"trace", "chest_front", "--plain"}).out, HasSubstr("no diagnosis"));
}

TEST(EmergencyCommands, name_the_number_of_the_country) {
    const support::Said said = run_myoatlas({"trace", "--say", k_heart, "--plain", "--emergency-number", "911"});
    EXPECT_THAT(lines_of(said.out)[1], StartsWith("Call 911 now."));
    EXPECT_EQ(run_myoatlas({"trace", "--say", k_heart, "--emergency-number", "nine"}).code, 2);
}

TEST(EmergencyCommands, ask_where_only_a_place_is_named) {
    const json answer = json_of({"trace", "chest_front", "--json"});
    EXPECT_EQ(answer["act"], "ask_first");
    EXPECT_FALSE(answer["candidates"].empty());
    EXPECT_FALSE(answer["emergencies"][0]["questions"].empty());
    EXPECT_EQ(json_of({"trace", "neck_back", "--json"})["act"], "none");
    EXPECT_THAT(run_myoatlas({"trace", "neck_back"}).out, StartsWith("Muscles to look at"));
}

TEST(EndangermentCommands, tell_where_not_to_press) {
    const json rows = json_of({"list", "endangerments", "--json"});
    EXPECT_GE(rows.size(), 25u);
    for (const json& row : rows)
        for (const char* field : {"id", "name", "at_risk", "depth", "hands", "needles", "stop", "sources"})
            EXPECT_FALSE(row[field].empty()) << row << field;
    const json point = json_of({"show", "rhomboids_1", "--json"});
    EXPECT_THAT(point["endangerments"].dump(), HasSubstr("chest_wall"));
    EXPECT_THAT(run_myoatlas({"show", "rhomboids_1"}).out, HasSubstr("Lies in"));
    EXPECT_EQ(json_of({"show", "carotid_triangle", "--json"})["is"], "endangerment");
    EXPECT_EQ(json_of({"show", "stroke", "--json"})["act"], "call_now");
}

TEST(EmergencyCommands, mind_the_age) {
    const auto act = [](const char* age) {
        return json_of({"trace", "head_temporal", "--symptom", "hurts to chew", "--age", age, "--json"})["act"];
    };
    EXPECT_EQ(act("72"), "today");
    EXPECT_EQ(act("22"), "none");
    EXPECT_EQ(run_myoatlas({"trace", "head_temporal", "--age", "0"}).code, 2);
}

}
