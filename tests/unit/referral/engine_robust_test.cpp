// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

#include <algorithm>
#include <future>
#include <limits>

namespace myoatlas {

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
    expect_refused({{60, 100, 400}, 18, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure}, "off the body");
    expect_refused({{1e30f, 0, 0}, 18, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure}, "off the body");
}

TEST_F(EngineRobust, refuses_marks_that_are_nowhere) {
    expect_refused({{k_nan, 100, 0}, 18, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure}, "finite");
    expect_refused({{60, k_infinite, 0}, 18, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure}, "finite");
}

TEST_F(EngineRobust, refuses_marks_without_size) {
    for (const float radius : {0.0f, -3.0f, k_nan, k_infinite, 5000.0f})
        expect_refused({{60, 100, 0}, radius, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure},
                       "the radius is");
}

TEST_F(EngineRobust, refuses_intensities_off_the_scale) {
    for (const float intensity : {99.0f, -1.0f, k_nan})
        expect_refused({{60, 100, 0}, 18, intensity, referral::PainQuality::Unsaid, referral::PainDepth::Unsure},
                       "expected 0 to 10");
}

TEST_F(EngineRobust, uses_the_sound_marks_and_names_the_others) {
    referral::PainReport report;
    report.marks = {{{60, 100, 400}, 18, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure},
                    {{60, 100, 0}, 18, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure}};
    const auto answer = engine().candidates_for(report);
    EXPECT_THAT(names_of(answer), testing::Contains("upper left"));
    ASSERT_THAT(answer.problems, SizeIs(1));
    EXPECT_EQ(answer.problems[0].where, "mark 1");
}

TEST_F(EngineRobust, takes_a_painless_mark_for_nothing) {
    referral::PainReport report;
    report.marks = {{{60, 100, 0}, 18, 0, referral::PainQuality::Unsaid, referral::PainDepth::Unsure}};
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

TEST_F(EngineRobust, answers_ten_thousand_marks) {
    referral::PainReport report;
    for (int i = 0; i < 10000; ++i)
        report.marks.push_back({{static_cast<float>(i % 100), static_cast<float>(i / 100), 0},
                                20,
                                5,
                                referral::PainQuality::Unsaid,
                                referral::PainDepth::Unsure});
    const auto many = engine().candidates_for(report);
    EXPECT_EQ(names_of(many)[0], "upper left");
    EXPECT_THAT(many.problems, IsEmpty());
    std::reverse(report.marks.begin(), report.marks.end());
    EXPECT_EQ(names_of(many), names_of(engine().candidates_for(report)));
}

TEST_F(EngineRobust, answers_alike_before_and_after_other_questions) {
    const referral::Engine asked = engine();
    const auto ask = [&](float y, float radius) {
        referral::PainReport report;
        report.marks = {{{60, y, 0}, radius, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure}};
        return asked.candidates_for(report);
    };
    const auto first = ask(100, 30);
    ask(-150, 90);
    ask(5000, 10);
    const auto again = ask(100, 30);
    ASSERT_EQ(names_of(first), names_of(again));
    EXPECT_EQ(first.candidates[0].score, again.candidates[0].score);
    EXPECT_EQ(first.sets[0].covers, again.sets[0].covers);
}

TEST_F(EngineRobust, answers_several_threads_at_once) {
    const referral::Engine asked = engine();
    referral::PainReport report;
    report.areas = {{"temple", core::Side::Left}};
    const auto expected = names_of(asked.candidates_for(report));
    std::vector<std::future<bool>> threads;
    for (int t = 0; t < 4; ++t)
        threads.push_back(std::async(std::launch::async, [&] {
            for (int i = 0; i < 50; ++i)
                if (names_of(asked.candidates_for(report)) != expected) return false;
            return true;
        }));
    for (auto& thread : threads) EXPECT_TRUE(thread.get());
}

TEST_F(EngineRobust, lives_with_a_body_without_skin) {
    const referral::Engine bare(facts.build(), std::make_shared<const anatomy::SurfaceMap>());
    referral::PainReport report;
    report.areas.push_back({"temple", core::Side::Left});
    report.marks.push_back({{0, 0, 0}, 18, 5, referral::PainQuality::Unsaid, referral::PainDepth::Unsure});
    EXPECT_THAT(bare.candidates_for(report).candidates, IsEmpty());
    EXPECT_THAT(bare.candidates_for(report).problems, SizeIs(2));
    EXPECT_THAT(bare.referral_of("upper", core::Side::Left), SizeIs(1));
}

}
