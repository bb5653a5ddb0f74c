// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

namespace myoatlas {

using core::Side;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class EngineConditions : public EngineFixture {
protected:
    EngineConditions() {
        facts.data.sources.push_back(facts.data.sources[0]);
        facts.data.sources.back().id = "book_2";
        anatomy::Condition& ache = facts.condition("ache");
        ache.muscles = {{"lower", anatomy::LinkStrength::Sometimes, {"book_2"}},
                        {"far", anatomy::LinkStrength::Often, {"book_2"}},
                        {"upper", anatomy::LinkStrength::LittleEvidence, {"book_2"}}};
        ache.cautions = {"grave"};
    }

    referral::Answer with_condition(std::vector<referral::AreaMark> areas = {}) const {
        referral::PainReport report;
        report.areas = std::move(areas);
        report.conditions = {"ache"};
        return engine().candidates_for(report);
    }
};

}

TEST_F(EngineConditions, give_their_muscles_by_the_strength_of_the_link) {
    const auto answer = with_condition();
    EXPECT_THAT(names_of(answer),
                ElementsAre("far left", "far right", "lower left", "lower right", "upper left", "upper right"));
    EXPECT_THAT(answer.candidates[0].because[0].text, HasSubstr("often link it with condition ache"));
    EXPECT_THAT(answer.candidates[0].points, ElementsAre("far_1"));
    EXPECT_THAT(answer.candidates[0].sources, ElementsAre("book_2"));
    EXPECT_THAT(answer.cautions, ElementsAre("grave"));
}

TEST_F(EngineConditions, raise_what_the_pain_gives_without_overruling_it) {
    const auto plain = trace("temple"), raised = with_condition({{"temple", Side::Left}});
    EXPECT_EQ(names_of(raised)[0], "upper left");
    EXPECT_GT(raised.candidates[0].score, plain.candidates[0].score);
    EXPECT_THAT(raised.candidates[0].sources, ElementsAre("book_1", "book_2"));
}

TEST_F(EngineConditions, stay_on_the_side_that_hurts) {
    const auto names = names_of(with_condition({{"temple", Side::Left}}));
    EXPECT_THAT(names, Contains("far left"));
    EXPECT_THAT(names, testing::Not(Contains("far right")));
}

TEST_F(EngineConditions, leave_out_muscles_without_points) {
    facts.muscle("bare");
    facts.data.conditions[0].muscles = {{"bare", anatomy::LinkStrength::Often, {"book_1"}}};
    EXPECT_THAT(with_condition().candidates, IsEmpty());
}

TEST_F(EngineConditions, that_are_unknown_are_named) {
    referral::PainReport report;
    report.conditions = {"acke"};
    const auto answer = engine().candidates_for(report);
    ASSERT_THAT(answer.problems, SizeIs(1));
    EXPECT_THAT(answer.problems[0].what, HasSubstr("\"ache\""));
}

}
