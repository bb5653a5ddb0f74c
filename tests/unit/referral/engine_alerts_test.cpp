// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

namespace myoatlas {

using core::Side;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

namespace {

class EngineAlerts : public EngineFixture {
protected:
    EngineAlerts() { facts.caution("dire", true); }

    referral::Flag& flag(const std::string& caution) {
        referral::Flag& flag = rules.flags.emplace_back();
        flag.caution = caution;
        flag.text = "It was asked for.";
        return flag;
    }
    std::vector<std::string> cautions(const referral::PainReport& report) const {
        return engine().candidates_for(report).cautions;
    }
    static referral::PainReport at(float x, float y, referral::PainQuality quality = referral::PainQuality::Unsaid,
                                   float intensity = 5) {
        referral::PainReport report;
        report.marks = {{{x, y, 0}, 20, intensity, quality, referral::PainDepth::Unsure}};
        return report;
    }
};

}

TEST_F(EngineAlerts, stand_in_the_order_of_how_directly_they_are_called_for) {
    flag("dire").areas = {{"temple"}};
    const auto answer = trace("temple");
    EXPECT_THAT(answer.cautions, ElementsAre("dire", "grave", "mild"));
    EXPECT_EQ(answer.alerts[0].text, "It was asked for.");
    EXPECT_EQ(answer.alerts.size(), answer.cautions.size());
}

TEST_F(EngineAlerts, need_every_group_of_areas) {
    flag("dire").areas = {{"temple"}, {"neck", "heel"}};
    EXPECT_THAT(trace("temple").cautions, Not(Contains("dire")));
    referral::PainReport both;
    both.areas = {{"temple", Side::Left}, {"heel", Side::Right}};
    EXPECT_THAT(cautions(both), Contains("dire"));
}

TEST_F(EngineAlerts, mind_the_side_of_the_last_group) {
    flag("dire").areas = {{"temple"}};
    rules.flags.back().side = Side::Left;
    EXPECT_THAT(trace("temple", Side::Right).cautions, Not(Contains("dire")));
    EXPECT_THAT(trace("temple", Side::Left).cautions, Contains("dire"));
}

TEST_F(EngineAlerts, follow_the_quality_that_was_painted_and_nothing_else_does) {
    flag("dire").qualities = {referral::PainQuality::Burning, referral::PainQuality::Tingling};
    EXPECT_THAT(cautions(at(60, 100, referral::PainQuality::Burning)), Contains("dire"));
    EXPECT_THAT(cautions(at(60, 100, referral::PainQuality::Aching)), Not(Contains("dire")));
    EXPECT_EQ(engine().candidates_for(at(60, 100, referral::PainQuality::Burning)).candidates[0].score,
              engine().candidates_for(at(60, 100, referral::PainQuality::Aching)).candidates[0].score);
}

TEST_F(EngineAlerts, follow_the_strongest_mark) {
    flag("dire").areas = {{"temple"}};
    rules.flags.back().min_intensity = 9;
    EXPECT_THAT(cautions(at(60, 100, referral::PainQuality::Unsaid, 8)), Not(Contains("dire")));
    EXPECT_THAT(cautions(at(60, 100, referral::PainQuality::Unsaid, 9)), Contains("dire"));
}

TEST_F(EngineAlerts, are_not_set_off_by_the_rim_of_the_area_beside) {
    facts.area("throat");
    skin.area("throat", 60, 66, 20); // overlaps the temple a little
    flag("dire").areas = {{"temple"}, {"throat"}};
    EXPECT_THAT(trace("temple").cautions, Not(Contains("dire")));
    EXPECT_THAT(cautions(at(60, 100)), Not(Contains("dire")));
    referral::PainReport both;
    both.areas = {{"temple", Side::Left}, {"throat", Side::Left}};
    EXPECT_THAT(cautions(both), Contains("dire"));
}

TEST_F(EngineAlerts, leave_what_only_muscles_call_for_to_the_care_in_working_on_them) {
    facts.data.muscles[0].cautions = {"dire", "mild"};
    facts.data.muscles[1].cautions = {"dire"};
    rules.cares.push_back({"dire", "Go gently.", "It is done gently."});
    const auto answer = trace("temple");
    EXPECT_THAT(answer.cautions, ElementsAre("grave", "mild"));
    ASSERT_EQ(answer.care.size(), 1u);
    EXPECT_EQ(answer.care[0].caution, "dire");
    EXPECT_EQ(answer.care[0].text, "Go gently.");
    EXPECT_THAT(answer.care[0].muscles, ElementsAre("upper", "lower"));
}

TEST_F(EngineAlerts, tell_whose_word_they_are) {
    flag("dire").areas = {{"temple"}};
    rules.flags.back().sources = {"book_1"};
    const auto answer = trace("temple");
    EXPECT_EQ(answer.alerts[0].by, referral::CalledBy::Flag);
    EXPECT_THAT(answer.alerts[0].sources, ElementsAre("book_1"));
    EXPECT_EQ(answer.alerts[1].by, referral::CalledBy::Area);
}

TEST_F(EngineAlerts, stay_away_where_nothing_calls_for_them) {
    EXPECT_THAT(trace("heel").alerts, IsEmpty());
}

}
