// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

namespace myoatlas {

using core::Side;
using referral::Act;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class Emergencies : public EngineFixture {
protected:
    Emergencies() {
        for (const char* id : {"sweating", "breathless", "long_ago", "fainting"}) {
            rules.symptoms.emplace_back().id = id;
            rules.symptoms.back().is_sign = true;
        }
    }

    referral::Findings& emergency(const std::string& id, Act act) {
        referral::Emergency& added = rules.emergencies.emplace_back();
        added.id = id;
        added.act = act;
        added.lists_muscles = act != Act::CallNow;
        return added.when.emplace_back();
    }
    static referral::PainReport report(const std::string& area, std::vector<std::string> symptoms) {
        referral::PainReport made;
        if (!area.empty()) made.areas.push_back({area, Side::Left});
        made.symptoms = std::move(symptoms);
        return made;
    }
    std::vector<std::string> raised_by(const referral::PainReport& asked) const {
        std::vector<std::string> ids;
        for (const auto& raised : engine().candidates_for(asked).emergencies) ids.push_back(raised.emergency);
        return ids;
    }
};

}

TEST_F(Emergencies, need_every_group_of_signs_and_an_area) {
    referral::Findings& when = emergency("heart", Act::CallNow);
    when.areas = {{"temple", "neck"}};
    when.signs = {{"sweating", "fainting"}, {"breathless"}};
    EXPECT_THAT(raised_by(report("temple", {"sweating"})), IsEmpty());
    EXPECT_THAT(raised_by(report("heel", {"sweating", "breathless"})), IsEmpty());
    EXPECT_THAT(raised_by(report("neck", {"fainting", "breathless"})), ElementsAre("heart"));
}

TEST_F(Emergencies, are_not_raised_by_what_was_long_ago) {
    referral::Findings& when = emergency("heart", Act::CallNow);
    when.signs = {{"sweating"}};
    when.none = {"long_ago"};
    EXPECT_THAT(raised_by(report("", {"sweating"})), ElementsAre("heart"));
    EXPECT_THAT(raised_by(report("", {"sweating", "long_ago"})), IsEmpty());
}

TEST_F(Emergencies, mind_the_age) {
    referral::Findings& when = emergency("old", Act::Today);
    when.signs = {{"sweating"}};
    when.age_from = 50;
    referral::Findings& unknown = emergency("asked", Act::AskFirst);
    unknown.signs = {{"sweating"}};
    unknown.is_age_unknown = true;
    referral::PainReport asked = report("", {"sweating"});
    EXPECT_THAT(raised_by(asked), ElementsAre("asked"));
    asked.age = 49;
    EXPECT_THAT(raised_by(asked), IsEmpty());
    asked.age = 50;
    EXPECT_THAT(raised_by(asked), ElementsAre("old"));
}

TEST_F(Emergencies, mind_side_strength_and_quality) {
    referral::Findings& when = emergency("left", Act::Today);
    when.areas = {{"temple"}};
    when.side = Side::Right;
    EXPECT_THAT(raised_by(report("temple", {})), IsEmpty());
    rules.emergencies[0].when[0].side = Side::Left;
    EXPECT_THAT(raised_by(report("temple", {})), ElementsAre("left"));
    rules.emergencies[0].when[0].min_intensity = 8.0f;
    referral::PainReport asked = report("temple", {});
    EXPECT_THAT(raised_by(asked), IsEmpty());
    asked.intensity = 8.0f;
    EXPECT_THAT(raised_by(asked), ElementsAre("left"));
    rules.emergencies[0].when[0].qualities = {referral::PainQuality::Tingling};
    EXPECT_THAT(raised_by(asked), IsEmpty());
    asked.qualities = {referral::PainQuality::Tingling};
    EXPECT_THAT(raised_by(asked), ElementsAre("left"));
}

TEST_F(Emergencies, make_the_answer_act_by_the_most_pressing_and_ask_nothing_then) {
    emergency("heart", Act::CallNow).signs = {{"sweating"}};
    emergency("clot", Act::Today).signs = {{"breathless"}};
    emergency("question", Act::AskFirst).areas = {{"temple"}};
    rules.emergencies[2].asks = {"sweating", "breathless"};
    const auto answer = engine().candidates_for(report("temple", {"sweating", "breathless"}));
    EXPECT_EQ(answer.act, Act::CallNow);
    EXPECT_FALSE(answer.lists_muscles);
    ASSERT_EQ(answer.emergencies.size(), 2u);
    EXPECT_EQ(answer.emergencies[0].emergency, "heart");
    EXPECT_THAT(answer.emergencies[0].symptoms, ElementsAre("sweating"));
    EXPECT_THAT(raised_by(report("temple", {})), ElementsAre("question"));
    EXPECT_EQ(engine().candidates_for(report("heel", {})).act, Act::None);
}

TEST_F(Emergencies, withhold_muscles_only_where_help_is_called) {
    emergency("heart", Act::CallNow).signs = {{"sweating"}};
    auto calm = engine().candidates_for(report("temple", {}));
    referral::withhold_muscles(calm);
    EXPECT_FALSE(calm.candidates.empty());
    auto answer = engine().candidates_for(report("temple", {"sweating"}));
    EXPECT_FALSE(answer.candidates.empty());
    referral::withhold_muscles(answer);
    EXPECT_TRUE(answer.candidates.empty());
    EXPECT_TRUE(answer.sets.empty());
    EXPECT_TRUE(answer.difference.empty());
}

TEST_F(Emergencies, stand_in_for_the_cautions_that_say_the_same) {
    EXPECT_THAT(trace("temple").cautions, ElementsAre("grave", "mild"));
    emergency("heart", Act::AskFirst).areas = {{"temple"}};
    rules.emergencies[0].instead_of = {"grave"};
    EXPECT_THAT(trace("temple").cautions, ElementsAre("mild"));
}

TEST(EmergencyNumbers, are_two_to_eight_digits) {
    for (const char* number : {"15", "112", "911", "12345678"}) EXPECT_TRUE(referral::is_emergency_number(number));
    for (const char* number : {"", "1", "123456789", "11a", "+49"})
        EXPECT_FALSE(referral::is_emergency_number(number)) << number;
}

TEST(EmergencyWords, put_the_number_in_every_place_and_fall_back_to_english) {
    const referral::EmergencyWords words{{{"en", "your number"}}, {{"en", "{number}"}, {"fr", "le {number}"}}, {}, {}};
    const referral::LocalText text{{"en", "Call {emergency_number}, {emergency_number}!"},
                                   {"fr", "Appelez {emergency_number} !"}};
    EXPECT_EQ(referral::with_number(words, text, "en", ""), "Call your number, your number!");
    EXPECT_EQ(referral::with_number(words, text, "fr", "15"), "Appelez le 15 !");
    EXPECT_EQ(referral::with_number(words, text, "plain", "112"), "Call 112, 112!");
}

}
