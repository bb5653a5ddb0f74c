// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

namespace myoatlas {

using core::Side;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using EngineTest = EngineFixture;

TEST_F(EngineTest, tells_which_share_of_a_zone_falls_in_an_area) {
    const auto referrals = engine().referral_of("upper", Side::Left);
    ASSERT_EQ(referrals.size(), 1u);
    ASSERT_EQ(referrals[0].areas.size(), 1u);
    const referral::AreaShare& share = referrals[0].areas[0];
    EXPECT_EQ(share.area, "temple");
    EXPECT_EQ(share.side, Side::Left);
    EXPECT_GT(share.share, 0.8f); // the area reaches 25 mm, the zone 30 with its last 12 fading
    EXPECT_LT(share.share, 1.0f);
}

TEST_F(EngineTest, refers_on_the_side_of_the_point) {
    EXPECT_EQ(engine().referral_of("upper", Side::Right)[0].areas[0].side, Side::Right);
    EXPECT_EQ(engine().referral_of("crossing", Side::Right)[0].areas[0].side, Side::Left);
}

TEST_F(EngineTest, lists_essential_areas_before_larger_spillover) {
    skin.zone("upper_1", Grade::Spillover, 60, 0, 25);
    const auto areas = engine().referral_of("upper", Side::Left)[0].areas;
    ASSERT_EQ(areas.size(), 2u);
    EXPECT_EQ(areas[0].grade, Grade::Essential);
    EXPECT_EQ(areas[1].area, "neck");
}

TEST_F(EngineTest, refers_nothing_for_an_unknown_muscle) {
    EXPECT_THAT(engine().referral_of("nobody", Side::Left), IsEmpty());
}

TEST_F(EngineTest, ranks_essential_before_spillover_and_leaves_out_the_rest) {
    EXPECT_THAT(names_of(trace("temple")), ElementsAre("upper left", "lower left"));
}

TEST_F(EngineTest, keeps_scores_between_nothing_and_one) {
    for (const referral::Candidate& each : trace("temple").candidates) {
        EXPECT_GT(each.score, 0.0f);
        EXPECT_LE(each.score, 1.0f);
    }
}

TEST_F(EngineTest, gives_the_muscles_of_the_side_that_hurts) {
    EXPECT_THAT(names_of(trace("temple", Side::Right)), ElementsAre("upper right", "lower right"));
}

TEST_F(EngineTest, gives_both_sides_alike_when_no_side_is_said) {
    const auto both = trace("temple", std::nullopt);
    EXPECT_THAT(names_of(both), ElementsAre("upper left", "upper right", "lower left", "lower right"));
    EXPECT_NEAR(both.candidates[0].score, trace("temple").candidates[0].score, 1e-4f);
    EXPECT_EQ(both.candidates[0].score, both.candidates[1].score);
}

TEST_F(EngineTest, follows_a_pattern_across_the_midline_and_says_so) {
    const auto answer = trace("neck", Side::Left);
    EXPECT_THAT(names_of(answer), ElementsAre("crossing right"));
    EXPECT_THAT(answer.candidates[0].because.back().text, HasSubstr("other side"));
}

TEST_F(EngineTest, gives_numbers_and_a_sentence_for_every_candidate) {
    const referral::Candidate best = trace("temple").candidates[0];
    EXPECT_THAT(best.points, ElementsAre("upper_1"));
    EXPECT_THAT(best.sources, ElementsAre("book_1"));
    EXPECT_EQ(best.grade, Grade::Essential);
    ASSERT_FALSE(best.because.empty());
    EXPECT_THAT(best.because[0].text, StartsWith("Its essential zone covers"));
    EXPECT_GT(best.because[0].covers, 0.8f);
    EXPECT_GT(best.because[0].zone_inside, 0.65f);
}

TEST_F(EngineTest, counts_a_fading_zone_as_there_but_for_its_outermost_rim) {
    facts.area("core");
    skin.area("core", 60, 100, 22); // the zone of 30 mm fades from 18 mm on and is at 0.3 at 26 mm
    const referral::Candidate best = trace("core").candidates[0];
    EXPECT_EQ(best.muscle, "upper");
    EXPECT_NEAR(best.because[0].covers, 1.0f, 1e-4f);
    EXPECT_LT(best.because[0].zone_inside, 0.9f);
}

TEST_F(EngineTest, prefers_the_zone_that_lies_within_the_report) {
    add("broad", Grade::Essential, 60, 100, 90);
    const auto names = names_of(trace("temple"));
    EXPECT_EQ(names[0], "upper left");
    EXPECT_THAT(names, Contains("broad left"));
}

TEST_F(EngineTest, raises_a_muscle_whose_further_points_reach_the_report_too) {
    const float alone = trace("temple").candidates[0].score;
    facts.point(facts.data.muscles[0], "upper_2");
    skin.zone("upper_2", Grade::Spillover, 60, 100, 30);
    const auto answer = trace("temple");
    EXPECT_EQ(answer.candidates[0].muscle, "upper");
    EXPECT_GT(answer.candidates[0].score, alone);
    EXPECT_THAT(answer.candidates[0].points, ElementsAre("upper_1", "upper_2"));
    EXPECT_THAT(answer.candidates[0].because[0].text, StartsWith("The essential zone of"));
    EXPECT_THAT(answer.candidates[0].because[1].text, StartsWith("The spillover zone of"));
}

TEST_F(EngineTest, prefers_a_muscle_that_explains_two_areas_to_one_that_explains_one) {
    anatomy::Muscle& both = add("both", Grade::Essential, 60, 100, 30);
    facts.point(both, "both_2");
    skin.zone("both_2", Grade::Essential, 60, 0, 30);
    referral::PainReport report;
    report.areas = {{"temple", Side::Left}, {"neck", Side::Left}};
    EXPECT_EQ(engine().candidates_for(report).candidates[0].muscle, "both");
}

TEST_F(EngineTest, counts_disputed_evidence_less) {
    const float before = trace("temple").candidates[0].score;
    facts.data.muscles[0].points[0].evidence = anatomy::Evidence::Disputed;
    EXPECT_LT(trace("temple").candidates[0].score, before);
}

TEST_F(EngineTest, warns_seriously_first) {
    facts.data.muscles[0].cautions = {"mild"};
    EXPECT_THAT(trace("temple").cautions, ElementsAre("grave", "mild"));
    EXPECT_THAT(trace("heel").cautions, IsEmpty());
}

TEST_F(EngineTest, gives_the_same_answer_twice) {
    const auto first = trace("temple"), second = trace("temple");
    ASSERT_EQ(first.candidates.size(), second.candidates.size());
    for (std::size_t i = 0; i < first.candidates.size(); ++i) {
        EXPECT_EQ(first.candidates[i].score, second.candidates[i].score);
        EXPECT_EQ(first.candidates[i].because[0].text, second.candidates[i].because[0].text);
    }
}

TEST_F(EngineTest, never_speaks_of_diagnosis_or_probability) {
    for (const referral::Candidate& each : trace("temple").candidates)
        for (const referral::Reason& reason : each.because) {
            EXPECT_THAT(reason.text, Not(HasSubstr("diagnos")));
            EXPECT_THAT(reason.text, Not(HasSubstr("probab")));
            EXPECT_THAT(reason.text, Not(HasSubstr("likel")));
        }
}

}
