// What a client sees in the room: plain words, no tools, what is urgent first.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"

namespace myoatlas {

namespace {

class ClientCardTest : public support::PanelsTest {};

TEST_F(ClientCardTest, the_client_reads_plain_words_and_no_tools) {
    run("trace temple left");
    run("client_view on");
    frames(4);
    EXPECT_EQ(words_of("top bar"), "");
    EXPECT_EQ(words_of("layers"), "");
    EXPECT_TRUE(shows("client", "The sail")) << words_of("client");
    EXPECT_THAT(words_of("client"), testing::Not(testing::HasSubstr("%")));
    EXPECT_THAT(words_of("client"), testing::Not(testing::HasSubstr("musculus")));
    EXPECT_TRUE(shows("client", "The side of the brow, left"))
        << "where it hurts, as people say it: " << words_of("client");
    EXPECT_FALSE(shows("client", "Area temple"));
    EXPECT_THAT(click_on("client", texts("client.leave")), testing::ElementsAre("client_view off"));
}

TEST_F(ClientCardTest, plain_english_brings_no_learned_names_before_the_client) {
    for (anatomy::Muscle& muscle : facts.data.muscles) { // as the plain catalog has them: the lay name first
        if (muscle.id != "sail") continue;
        muscle.names.lay = muscle.names.name;
        muscle.names.name = "Big cloth of the ship";
    }
    catalog = facts.build();
    engine = std::make_unique<referral::Engine>(catalog, surface_map);
    run("trace temple left");
    run("language plain");
    run("client_view on");
    frames(4);
    EXPECT_TRUE(shows("client", "Big cloth of the ship")) << words_of("client");
    EXPECT_FALSE(shows("client", "Sail, left")) << words_of("client");
}

TEST_F(ClientCardTest, what_is_painted_and_how_it_feels_is_said) {
    run("brush quality burning");
    run("paint 60 100 0 radius 20 quality burning");
    legend.entries.push_back({session::LegendMark::Quality, "", {}, referral::PainQuality::Burning});
    run("client_view on");
    frames(4);
    EXPECT_TRUE(shows("client", texts("client.painted"))) << words_of("client");
    EXPECT_TRUE(shows("client", texts("quality.burning"))) << "what the color on the skin is: " << words_of("client");
}

TEST_F(ClientCardTest, no_side_is_told_that_nobody_said) {
    run("trace temple");
    run("client_view on");
    frames(4);
    EXPECT_TRUE(shows("client", "The sail, " + std::string(texts("side.within.either")))) << words_of("client");
    run("erase");
    run("mark temple left");
    run("mark temple right");
    frames(4);
    EXPECT_TRUE(shows("client", "The sail, " + std::string(texts("side.within.both")))) << words_of("client");
}

TEST_F(ClientCardTest, the_client_is_asked_in_one_line_and_sees_the_first_muscle_above_the_fold) {
    referral::Rules rules;
    for (const char* id : {"sweats", "faints", "breathless", "sick", "numb", "feverish"}) {
        referral::Symptom& symptom = rules.symptoms.emplace_back();
        symptom.id = id;
        symptom.names.name = symptom.names.lay = id;
    }
    for (const char* id : {"chest", "head"}) {
        referral::Emergency& ask = rules.emergencies.emplace_back();
        ask.id = id;
        ask.act = referral::Act::AskFirst;
        ask.lists_muscles = true;
        ask.names = ask.text = {{"en", "For the therapist."}};
        ask.plain = {{"en", "First: do you also feel this of the " + ask.id +
                                ", or something else that is told here in "
                                "a sentence of some length? If yes, call for help now."}};
        ask.asks = {"sweats", "faints", "breathless", "sick", "numb", "feverish"};
        ask.when.emplace_back().areas = {{"temple"}};
    }
    rules.emergency_words.headings[referral::Act::AskFirst] = {{"en", "Ask first"}};
    engine = std::make_unique<referral::Engine>(catalog, surface_map, rules);
    run("trace temple left");
    run("client_view on");
    frames(4);
    const auto top_of = [&](const std::string& words) {
        for (const ui::SeenWords& each : seen)
            if (each.card == "client" && each.words.find(words) != std::string::npos) return each.rect.y;
        return 9999.0f;
    };
    EXPECT_LT(top_of("First: do you also feel this of the chest"), top_of("The sail")) << "what must not wait is first";
    EXPECT_LT(top_of("The sail"), 600.0f) << words_of("client");
    EXPECT_FALSE(shows("client", "of the head")) << "one line of it";
    EXPECT_FALSE(shows("client", "Faints?"));
    EXPECT_FALSE(shows("client", texts("pain.first"))) << "illnesses are not named to a client";
    click_on("client", texts("client.more_first"));
    frames(2);
    EXPECT_TRUE(shows("client", "faints?")) << words_of("client");
    EXPECT_TRUE(shows("client", texts("emergency.yes")));
    click_on("client", texts("client.fewer_first"));
    frames(2);
    EXPECT_FALSE(shows("client", "faints?"));
}

TEST_F(ClientCardTest, no_empty_heading_stands_under_a_call_for_help) {
    referral::Rules rules;
    referral::Symptom& symptom = rules.symptoms.emplace_back();
    symptom.id = symptom.names.name = symptom.names.lay = "chokes";
    referral::Emergency& call = rules.emergencies.emplace_back();
    call.id = "throat";
    call.act = referral::Act::CallNow;
    call.names = call.text = call.plain = {{"en", "Call for help."}};
    call.when.emplace_back().signs = {{"chokes"}};
    rules.emergency_words.headings[referral::Act::CallNow] = {{"en", "Call now"}};
    rules.emergency_words.withheld = {{"en", "No muscles before."}};
    engine = std::make_unique<referral::Engine>(catalog, surface_map, rules);
    run("mode pain");
    run("mark_symptom chokes");
    run("client_view on");
    frames(4);
    EXPECT_TRUE(shows("client", "Call for help.")) << words_of("client");
    EXPECT_FALSE(shows("client", texts("client.pain"))) << "no place was told";
    run("mark temple left");
    frames(4);
    EXPECT_TRUE(shows("client", texts("client.pain"))) << words_of("client");
}

TEST_F(ClientCardTest, what_a_client_is_to_mind_is_folded_to_one_line) {
    const std::string words = catalog->find_caution("grave")->plain;
    ASSERT_FALSE(words.empty());
    run("trace temple left");
    run("client_view on");
    frames(4);
    EXPECT_FALSE(shows("client", words)) << words_of("client");
    EXPECT_LT(place_of("client", texts("client.mind")).y, place_of("client", "The sail, left").y)
        << "before the muscles, where it is seen without a scroll";
    click_on("client", texts("client.mind"));
    frames(2);
    EXPECT_TRUE(shows("client", words)) << words_of("client");
}

}

}
