// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

namespace myoatlas {

using core::Side;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

class EngineSymptoms : public EngineFixture {
protected:
    EngineSymptoms() {
        facts.data.muscles[1].points[0].symptoms = {"dizziness, at times"}; // lower
        facts.data.muscles[2].points[0].symptoms = {"weak grip"};           // far
        add_symptom("dizziness", {"dizz"}, {"grave"});
        add_symptom("weak_grip", {"weak grip"}, {});
        add_symptom("fever", {}, {"grave"});
    }

    void add_symptom(const std::string& id, std::vector<std::string> phrases, std::vector<std::string> cautions) {
        referral::Symptom& symptom = rules.symptoms.emplace_back();
        symptom.id = id;
        symptom.names.name = "Symptom " + id;
        symptom.phrases = std::move(phrases);
        for (std::string& caution : cautions) symptom.cautions.push_back({std::move(caution), {"book_1"}});
    }

    referral::Answer with(std::vector<std::string> symptoms, std::vector<referral::AreaMark> areas = {}) const {
        referral::PainReport report;
        report.areas = std::move(areas);
        report.symptoms = std::move(symptoms);
        return engine().candidates_for(report);
    }
};

}

TEST_F(EngineSymptoms, alone_give_the_muscles_charted_with_them_on_both_sides) {
    const auto answer = with({"dizziness"});
    EXPECT_THAT(names_of(answer), ElementsAre("lower left", "lower right"));
    EXPECT_THAT(answer.candidates[0].because[0].text, HasSubstr("\"dizziness, at times\""));
    EXPECT_THAT(answer.candidates[0].points, ElementsAre("lower_1"));
    EXPECT_THAT(answer.candidates[0].sources, ElementsAre("book_1"));
    EXPECT_THAT(answer.sets, IsEmpty());
    referral::PainReport sided;
    sided.symptoms = {"dizziness"};
    sided.side = Side::Right;
    EXPECT_THAT(names_of(engine().candidates_for(sided)), ElementsAre("lower right"));
    EXPECT_THAT(answer.difference, SizeIs(1)); // a muscle is told apart once
}

TEST_F(EngineSymptoms, raise_a_muscle_beside_the_pain_without_overruling_it) {
    const auto plain = trace("temple"), raised = with({"dizziness"}, {{"temple", Side::Left}});
    EXPECT_EQ(names_of(raised)[0], "upper left");
    EXPECT_EQ(raised.candidates[0].score, plain.candidates[0].score);
    EXPECT_EQ(names_of(raised)[1], "lower left");
    EXPECT_GT(raised.candidates[1].score, plain.candidates[1].score);
    EXPECT_THAT(names_of(raised), Not(Contains("lower right")));
}

// However little of the zones a drawing fills, what it does not reach at all stays behind what it does.
TEST_F(EngineSymptoms, never_bring_a_muscle_before_a_small_drawing_that_it_does_not_reach) {
    referral::PainReport report;
    report.marks.push_back(
        {{60.0f, 100.0f, 0.0f}, 8.0f, 5.0f, referral::PainQuality::Unsaid, referral::PainDepth::Unsure});
    report.symptoms = {"weak_grip"};
    report.conditions = {"ache"};
    anatomy::Condition& ache = facts.condition("ache");
    ache.muscles.push_back({"far", anatomy::LinkStrength::Often, {"book_1"}});
    const auto answer = engine().candidates_for(report);
    EXPECT_EQ(names_of(answer)[0], "upper left");
    EXPECT_LT(answer.candidates[0].score, 0.4f);
    EXPECT_THAT(names_of(answer), Contains("far left"));
}

TEST_F(EngineSymptoms, count_together) {
    facts.data.muscles[1].points[0].symptoms.push_back("weak grip");
    EXPECT_EQ(names_of(with({"weak_grip", "dizziness"}))[0], "lower left");
    EXPECT_EQ(with({"weak_grip", "dizziness"}).candidates[0].score,
              with({"dizziness", "weak_grip"}).candidates[0].score);
}

TEST_F(EngineSymptoms, are_told_to_a_client_in_one_sentence) {
    facts.data.muscles[1].points[0].symptoms.push_back("weak grip");
    const std::string plain = with({"weak_grip", "dizziness"}).candidates[0].plain, told = "It is also linked with ";
    EXPECT_THAT(plain, HasSubstr(told + "symptom dizziness and symptom weak_grip."));
    EXPECT_EQ(plain.find(told, plain.find(told) + 1), plain.npos);
}

TEST_F(EngineSymptoms, come_through_a_condition_too) {
    facts.condition("spin").muscles = {{"far", anatomy::LinkStrength::Sometimes, {"book_1"}}};
    rules.symptoms[0].condition = "spin";
    const auto answer = with({"dizziness"});
    EXPECT_THAT(names_of(answer), ElementsAre("lower left", "lower right", "far left", "far right"));
}

TEST_F(EngineSymptoms, that_only_warn_bring_their_cautions) {
    const auto answer = with({"fever"});
    EXPECT_THAT(answer.candidates, IsEmpty());
    EXPECT_THAT(answer.cautions, ElementsAre("grave"));
    EXPECT_EQ(answer.alerts[0].text, "Named: symptom fever.");
    EXPECT_EQ(answer.alerts[0].by, referral::CalledBy::Symptom);
    EXPECT_THAT(answer.alerts[0].sources, ElementsAre("book_1"));
    EXPECT_EQ(with({"fever", "dizziness"}).candidates[0].score, with({"dizziness"}).candidates[0].score);
}

TEST_F(EngineSymptoms, that_are_unknown_are_named) {
    const auto answer = with({"dizzines"});
    ASSERT_THAT(answer.problems, SizeIs(1));
    EXPECT_THAT(answer.problems[0].what, HasSubstr("\"dizziness\""));
}

}
