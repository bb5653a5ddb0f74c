// Pain said in words, through the built program.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace myoatlas {

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;

TEST(TraceSaid, tells_what_was_understood_and_what_was_not) {
    const json answer = json_of(
        {"trace", "--say", "behind my left shoulder blade, worse on stairs, 7 of 10", "--language", "en", "--json"});
    const json& first = answer["understood"][0];
    EXPECT_EQ(first["words"], "behind my left shoulder blade");
    EXPECT_EQ(first["as"], "area");
    EXPECT_EQ(first["id"], "upper_thoracic_back");
    EXPECT_EQ(first["side"], "left");
    EXPECT_EQ(answer["understood"].back()["value"], 7.0);
    EXPECT_EQ(answer["understood"][1]["as"], "brought_on");
    EXPECT_EQ(answer["understood"][1]["words"], "worse on stairs");
    EXPECT_EQ(answer["not_understood"], json::array());
    EXPECT_FALSE(answer["candidates"].empty());
    const json named = json_of({"trace", "upper_thoracic_back", "--side", "left", "--json"});
    EXPECT_EQ(answer["candidates"], named["candidates"]);
}

TEST(TraceSaid, takes_the_side_that_is_said_of_a_complaint) {
    const auto sides_of = [](const char* text, const char* language) {
        std::set<std::string> sides;
        const json answer = json_of({"trace", "--say", text, "--language", language, "--json"});
        for (const json& candidate : answer["candidates"])
            if (candidate["muscle"] == "gluteus_minimus_anterior") sides.insert(candidate["side"].get<std::string>());
        return sides;
    };
    const std::set<std::string> right{"right"};
    EXPECT_EQ(sides_of("sciatica down the right leg", "en"), right);
    EXPECT_EQ(sides_of("right sciatica and my left shoulder hurts", "en"), right);
    EXPECT_EQ(sides_of("sciatique à droite", "fr"), right);
    EXPECT_EQ(sides_of("sciatica", "en").size(), 2u);
    EXPECT_EQ(json_of({"trace", "--say", "sciatica", "--side", "left", "--json"})["candidates"],
              json_of({"trace", "--condition", "sciatica", "--side", "left", "--json"})["candidates"]);
}

TEST(TraceSaid, is_told_before_the_answer) {
    const support::Said said = run_myoatlas({"trace", "--say", "no me duele el cuello, solo el hombro derecho"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(said.out.rfind("Understood\n", 0), 0u);
    EXPECT_THAT(said.out, HasSubstr("excluded"));
}

TEST(TraceSaid, is_told_to_a_client_in_words_of_theirs) {
    const auto plainly = [](const char* language, const std::string& text) {
        return run_myoatlas({"trace", "--say", text, "--language", language, "--plain"}).out;
    };
    const std::string english = plainly("en", "I'm 34, two fingers of my left hand go numb, 7 of 10, no fever");
    for (const char* words : {"34 years", "the palm side of the fingers, left", "numb", "7 of 10", "not: Fever"})
        EXPECT_THAT(english, HasSubstr(words));
    for (const char* words : {"tingling_hand", "told.", "Volar", "either side is asked about"})
        EXPECT_THAT(english, testing::Not(HasSubstr(words)));
    EXPECT_THAT(plainly("en", "my neck"), HasSubstr("Where no side was said, both are looked at."));
    EXPECT_THAT(plainly("es", "me duele la nuca"), HasSubstr("Donde no se ha dicho el lado, se miran los dos."));
    EXPECT_THAT(plainly("fr", "mal à la nuque"), HasSubstr("Quand le côté n’est pas dit"));
    // For a therapist every note, in the language of the answer.
    const auto fully = [](const char* language, const std::string& text) {
        return run_myoatlas({"trace", "--say", text, "--language", language}).out;
    };
    EXPECT_THAT(fully("es", "me duele la rodilla"), HasSubstr("no se ha dicho"));
    EXPECT_THAT(fully("es", "se me duermen los dedos"), testing::Not(HasSubstr("tingling_hand")));
    EXPECT_THAT(fully("fr", "mal au genou"), testing::Not(HasSubstr("was said")));
}

TEST(TraceSaid, tells_a_client_each_thing_once_and_of_no_muscles_where_there_are_none) {
    const std::string neck =
        run_myoatlas({"trace", "--say", "the back of my head aches", "--language", "en", "--plain"}).out;
    const std::size_t joint = neck.find("A small joint of the upper neck");
    ASSERT_NE(joint, std::string::npos) << neck;
    EXPECT_EQ(neck.find("A small joint of the upper neck", joint + 1), std::string::npos) << neck;
    const std::string fever = run_myoatlas({"trace", "--say", "fever and chills", "--language", "en", "--plain"}).out;
    EXPECT_THAT(fever, testing::Not(HasSubstr("Muscles that may take part")));
    EXPECT_THAT(fever, HasSubstr("No charted muscle is known for it."));
}

TEST(TraceSaid, ends_with_an_example_when_nothing_can_be_traced) {
    for (const char* text : {"my frobnicator", "my back hurts", "not the neck"}) {
        const support::Said said = run_myoatlas({"trace", "--say", text});
        EXPECT_EQ(said.code, 2) << text;
        EXPECT_EQ(said.out, "");
        EXPECT_THAT(said.err, HasSubstr("for example"));
    }
    EXPECT_THAT(run_myoatlas({"trace", "--say", "my frobnicator"}).err, HasSubstr("frobnicator"));
    for (const auto& [language, words] : {std::pair("es", "Diga por ejemplo"), std::pair("fr", "Dites par exemple")}) {
        const support::Said other = run_myoatlas({"trace", "--say", "zzz", "--language", language});
        EXPECT_EQ(other.code, 2);
        EXPECT_THAT(other.err, HasSubstr(words));
        EXPECT_THAT(other.err, testing::Not(HasSubstr("Nothing in")));
    }
    EXPECT_EQ(run_myoatlas({"trace", "--say", "Knie", "--language", "de"}).code, 2);
    EXPECT_EQ(run_myoatlas({"trace", "neck_back", "--language", "de"}).code, 2);
}

TEST(TraceSaid, brings_what_may_be_urgent_to_the_front) {
    const json answer = json_of({"trace", "--say", "pain in my temples, ten out of ten", "--json"});
    EXPECT_EQ(answer["act"], "ask_first");
    EXPECT_EQ(answer["emergencies"][0]["id"], "headache_questions");
}

TEST(TraceSaid, understands_an_age_and_what_is_denied) {
    const json answer = json_of({"trace", "--say", "I'm 72, my temple hurts, no fever", "--language", "en", "--json"});
    EXPECT_EQ(answer["understood"][0]["as"], "age");
    EXPECT_EQ(answer["understood"][0]["value"], 72.0);
    EXPECT_EQ(answer["query"]["age"], 72);
    EXPECT_EQ(answer["understood"].back()["as"], "excluded");
    const json weeks =
        json_of({"trace", "--say", "I am 30 weeks pregnant, my hip hurts", "--language", "en", "--json"});
    EXPECT_FALSE(weeks["query"].contains("age"));
}

TEST(TraceSaid, takes_the_side_of_the_option_where_none_was_said) {
    const json answer = json_of({"trace", "--say", "the calf", "--side", "right", "--json"});
    for (const json& candidate : answer["candidates"]) EXPECT_EQ(candidate["side"], "right");
}

}
