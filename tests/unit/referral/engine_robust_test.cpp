// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

#include <limits>

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class EngineRobust : public EngineFixture {
protected:
    void expect_refused(const referral::PaintMark& mark, const std::string& words) const {
        referral::PainReport report;
        report.marks = {mark};
        const auto answer = engine().candidates_for(report);
        EXPECT_THAT(answer.candidates, IsEmpty());
        ASSERT_THAT(answer.problems, SizeIs(1));
        EXPECT_EQ(answer.problems[0].where, "mark 1");
        EXPECT_THAT(answer.problems[0].what, HasSubstr(words));
    }
};

constexpr float k_nan = std::numeric_limits<float>::quiet_NaN();
constexpr float k_infinite = std::numeric_limits<float>::infinity();

}

TEST_F(EngineRobust, answers_an_empty_report_with_nothing) {
    const auto answer = engine().candidates_for({});
    EXPECT_THAT(answer.candidates, IsEmpty());
    EXPECT_THAT(answer.cautions, IsEmpty());
    EXPECT_THAT(answer.problems, IsEmpty());
}

TEST_F(EngineRobust, refuses_marks_off_the_body) {
    expect_refused({{60, 100, 400}, 18, 5, "", "unsure"}, "off the body");
    expect_refused({{1e30f, 0, 0}, 18, 5, "", "unsure"}, "off the body");
}

TEST_F(EngineRobust, refuses_marks_that_are_nowhere) {
    expect_refused({{k_nan, 100, 0}, 18, 5, "", "unsure"}, "finite");
    expect_refused({{60, k_infinite, 0}, 18, 5, "", "unsure"}, "finite");
}

TEST_F(EngineRobust, refuses_marks_without_size) {
    for (const float radius : {0.0f, -3.0f, k_nan, k_infinite, 5000.0f})
        expect_refused({{60, 100, 0}, radius, 5, "", "unsure"}, "the radius is");
}

TEST_F(EngineRobust, refuses_intensities_off_the_scale) {
    for (const float intensity : {99.0f, -1.0f, k_nan})
        expect_refused({{60, 100, 0}, 18, intensity, "", "unsure"}, "expected 0 to 10");
}

TEST_F(EngineRobust, uses_the_sound_marks_and_names_the_others) {
    referral::PainReport report;
    report.marks = {{{60, 100, 400}, 18, 5, "", "unsure"}, {{60, 100, 0}, 18, 5, "", "unsure"}};
    const auto answer = engine().candidates_for(report);
    EXPECT_THAT(names_of(answer), testing::Contains("upper left"));
    ASSERT_THAT(answer.problems, SizeIs(1));
    EXPECT_EQ(answer.problems[0].where, "mark 1");
}

TEST_F(EngineRobust, takes_a_painless_mark_for_nothing) {
    referral::PainReport report;
    report.marks = {{{60, 100, 0}, 18, 0, "", "unsure"}};
    const auto answer = engine().candidates_for(report);
    EXPECT_THAT(answer.candidates, IsEmpty());
    EXPECT_THAT(answer.problems, IsEmpty());
}

TEST_F(EngineRobust, names_the_nearest_of_an_unknown_area) {
    const auto answer = trace("tempel");
    EXPECT_THAT(answer.candidates, IsEmpty());
    ASSERT_THAT(answer.problems, SizeIs(1));
    EXPECT_THAT(answer.problems[0].what, HasSubstr("\"temple\""));
}

TEST_F(EngineRobust, says_when_the_body_has_no_skin_for_an_area) {
    facts.area("tail");
    EXPECT_THAT(trace("tail").problems, SizeIs(1));
}

TEST_F(EngineRobust, ignores_zones_of_points_it_does_not_know) {
    skin.zone("ghost_1", Grade::Essential, 60, 100, 30);
    EXPECT_THAT(names_of(trace("temple")), SizeIs(2));
}

TEST_F(EngineRobust, lives_with_a_body_without_skin) {
    const referral::Engine bare(facts.build(), std::make_shared<const anatomy::SurfaceMap>());
    referral::PainReport report;
    report.areas.push_back({"temple", core::Side::Left});
    report.marks.push_back({{0, 0, 0}, 18, 5, "", "unsure"});
    EXPECT_THAT(bare.candidates_for(report).candidates, IsEmpty());
    EXPECT_THAT(bare.candidates_for(report).problems, SizeIs(2));
    EXPECT_THAT(bare.referral_of("upper", core::Side::Left), SizeIs(1));
}
