// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

#include <algorithm>

namespace myoatlas {

using core::Side;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class EnginePainted : public EngineFixture {
protected:
    referral::Answer paint(std::vector<referral::PaintMark> marks) const {
        referral::PainReport report;
        report.marks = std::move(marks);
        return engine().candidates_for(report);
    }
    static referral::PaintMark mark(float x, float y, float radius_mm, float intensity = 5.0f) {
        return {{x, y, 8.0f}, radius_mm, intensity, referral::PainQuality::Aching, referral::PainDepth::Unsure};
    }
};

}

TEST_F(EnginePainted, ranks_what_refers_to_the_painted_skin) {
    const auto answer = paint({mark(60, 100, 18)});
    EXPECT_THAT(answer.problems, IsEmpty());
    EXPECT_THAT(names_of(answer), ElementsAre("upper left", "lower left"));
}

TEST_F(EnginePainted, agrees_with_the_area_it_covers) {
    const auto painted = paint({mark(60, 100, 25)}), named = trace("temple");
    EXPECT_EQ(names_of(painted), names_of(named));
    EXPECT_NEAR(painted.candidates[0].score, named.candidates[0].score, 0.06f);
}

TEST_F(EnginePainted, brings_the_cautions_of_the_area_that_was_painted) {
    EXPECT_THAT(paint({mark(60, 100, 18)}).cautions, ElementsAre("grave", "mild"));
}

TEST_F(EnginePainted, does_not_mind_the_order_of_marks) {
    std::vector<referral::PaintMark> marks{mark(60, 100, 20, 3), mark(70, 90, 20, 9), mark(60, 0, 15, 9),
                                           mark(50, 95, 30, 1)};
    marks[0].depth = referral::PainDepth::Deep;
    marks[1].depth = referral::PainDepth::Surface;
    const auto first = paint(marks);
    std::reverse(marks.begin(), marks.end());
    const auto second = paint(marks);
    ASSERT_EQ(names_of(first), names_of(second));
    for (std::size_t i = 0; i < first.candidates.size(); ++i)
        EXPECT_EQ(first.candidates[i].score, second.candidates[i].score);
}

TEST_F(EnginePainted, does_not_mind_how_heavily_all_is_painted) {
    EXPECT_EQ(paint({mark(60, 100, 18, 2)}).candidates[0].score, paint({mark(60, 100, 18, 10)}).candidates[0].score);
}

TEST_F(EnginePainted, listens_more_to_the_stronger_of_two_pains) {
    const auto answer = paint({mark(60, 100, 18, 9), mark(60, -150, 18, 2)});
    EXPECT_EQ(names_of(answer)[0], "upper left");
    EXPECT_EQ(names_of(paint({mark(60, 100, 18, 2), mark(60, -150, 18, 9)}))[0], "far left");
}

TEST_F(EnginePainted, counts_overlapping_marks_once) {
    EXPECT_EQ(paint({mark(60, 100, 18)}).candidates[0].score,
              paint({mark(60, 100, 18), mark(60, 100, 18)}).candidates[0].score);
}

TEST_F(EnginePainted, prefers_zones_of_the_depth_that_was_said) {
    anatomy::Muscle& deep = facts.muscle("joint");
    facts.point(deep, "joint_1");
    skin.zone("joint_1", Grade::Essential, 60, 100, 30, true);
    auto said = mark(60, 100, 18);
    said.depth = referral::PainDepth::Deep;
    EXPECT_EQ(names_of(paint({said}))[0], "joint left");
    said.depth = referral::PainDepth::Surface;
    EXPECT_EQ(names_of(paint({said}))[0], "upper left");
}

TEST_F(EnginePainted, takes_the_nearest_skin_for_a_mark_smaller_than_the_mesh) {
    const auto answer = paint({mark(61, 99, 0.5f)});
    EXPECT_THAT(names_of(answer), Contains("upper left"));
}

}
