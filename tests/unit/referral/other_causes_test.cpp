// What else than a muscle is felt where it hurts, on a sheet of skin.
// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

namespace myoatlas {

using anatomy::CauseKind;
using testing::HasSubstr;

namespace {

class OtherCauses : public EngineFixture {
protected:
    // A strip and an organ that both fill the temple, the organ better; a joint far away.
    OtherCauses() {
        facts.other_cause("strip", CauseKind::Dermatome).symptoms = {"numb thumb"};
        facts.other_cause("pulse", CauseKind::Organ);
        facts.other_cause("hinge", CauseKind::Joint);
        skin.cause("strip", 60, 100, 45);
        skin.cause("pulse", 60, 100, 28);
        skin.cause("hinge", 60, -150, 30);
        numb.id = "numbness";
        numb.phrases = {"numb thumb"};
    }

    referral::Answer felt(referral::PainQuality quality, std::vector<std::string> symptoms = {}) const {
        referral::PainReport report;
        report.areas.push_back({"temple", core::Side::Left});
        if (quality != referral::PainQuality::Unsaid) report.qualities = {quality};
        report.symptoms = std::move(symptoms);
        return engine().candidates_for(report);
    }
    static std::vector<std::string> ids_of(const referral::Answer& answer) {
        std::vector<std::string> ids;
        for (const referral::FeltThere& each : answer.other_causes) ids.push_back(each.cause);
        return ids;
    }

    referral::Symptom numb;
};

}

TEST_F(OtherCauses, are_those_charted_for_the_place_best_first) {
    const referral::Answer answer = felt(referral::PainQuality::Unsaid);
    EXPECT_THAT(ids_of(answer), testing::ElementsAre("pulse", "strip"));
    const referral::FeltThere& first = answer.other_causes.front();
    EXPECT_EQ(first.side, core::Side::Left);
    EXPECT_EQ(first.kind, CauseKind::Organ);
    EXPECT_GT(first.covers, 0.9f);
    EXPECT_THAT(first.text, HasSubstr("covers"));
    EXPECT_THAT(first.sources, testing::ElementsAre("book_1"));
}

TEST_F(OtherCauses, stand_apart_from_the_muscles) {
    const auto with = names_of(felt(referral::PainQuality::Unsaid));
    facts.data.other_causes.clear();
    skin.surface_map.causes.clear();
    EXPECT_EQ(names_of(felt(referral::PainQuality::Unsaid)), with);
    EXPECT_TRUE(felt(referral::PainQuality::Unsaid).other_causes.empty());
}

TEST_F(OtherCauses, tingling_brings_nerves_forward) {
    EXPECT_EQ(ids_of(felt(referral::PainQuality::Aching)).front(), "pulse");
    EXPECT_EQ(ids_of(felt(referral::PainQuality::Tingling)).front(), "strip");
    EXPECT_THAT(felt(referral::PainQuality::Tingling).other_causes.front().text, HasSubstr("nerve"));
}

TEST_F(OtherCauses, so_does_a_symptom_of_a_nerve) {
    rules.symptoms.push_back(numb);
    const float before = felt(referral::PainQuality::Unsaid).other_causes.back().score;
    const referral::Answer named = felt(referral::PainQuality::Unsaid, {"numbness"});
    EXPECT_GT(named.other_causes.back().cause == "strip" ? named.other_causes.back().score
                                                         : named.other_causes.front().score,
              before);
    rules.symptoms.back().is_of_nerve = true;
    EXPECT_EQ(ids_of(felt(referral::PainQuality::Unsaid, {"numbness"})).front(), "strip");
    EXPECT_THAT(felt(referral::PainQuality::Unsaid, {"numbness"}).other_causes.front().text, HasSubstr("numb thumb"));
}

TEST_F(OtherCauses, a_symptom_alone_finds_what_it_speaks_for) {
    rules.symptoms.push_back(numb);
    referral::PainReport report;
    report.symptoms = {"numbness"};
    for (const referral::FeltThere& each : engine().candidates_for(report).other_causes) EXPECT_EQ(each.cause, "strip");
    EXPECT_FALSE(engine().candidates_for(report).other_causes.empty());
}

TEST_F(OtherCauses, of_several_charts_the_one_that_fits_counts) {
    anatomy::OtherCause& strip = facts.data.other_causes[0];
    strip.charts.push_back(strip.charts.front());
    strip.charts.back().evidence = anatomy::Evidence::Disputed;
    skin.cause("strip", 60, 0, 30);
    for (std::size_t i = skin.surface_map.causes.size() - 2; i < skin.surface_map.causes.size(); ++i)
        skin.surface_map.causes[i].chart = 1;
    referral::PainReport report;
    report.areas.push_back({"neck", core::Side::Left});
    const auto found = engine().candidates_for(report).other_causes;
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().cause, "strip");
    EXPECT_EQ(found.front().chart, 1u);
}

TEST_F(OtherCauses, come_out_alike_time_after_time) {
    const referral::Engine one = engine();
    referral::PainReport report;
    report.areas.push_back({"temple", {}});
    const auto first = one.candidates_for(report).other_causes, second = one.candidates_for(report).other_causes;
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].cause, second[i].cause);
        EXPECT_EQ(first[i].score, second[i].score);
    }
}

}
