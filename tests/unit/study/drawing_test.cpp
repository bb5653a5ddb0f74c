// Painting and clicking are scored by what was hit; on an invented sheet of skin.
// SPDX-License-Identifier: MIT
#include "myoatlas/study/drawing.h"

#include "support/catalog_builder.h"

#include <gtest/gtest.h>

namespace myoatlas::study {

using anatomy::ZoneGrade;
using core::Side;

namespace {

anatomy::SurfaceMap sheet() {
    support::SheetBuilder builder;
    builder.zone("p_1", ZoneGrade::Essential, 100.0f, 50.0f, 40.0f);
    builder.zone("p_1", ZoneGrade::Spillover, 100.0f, -60.0f, 30.0f);
    return builder.surface_map;
}

std::vector<anatomy::SkinWeight> painted(float x, float y, float radius_mm) {
    referral::PaintMark mark;
    mark.at_mm = {x, y, 0.0f};
    mark.radius_mm = radius_mm;
    return painted_skin(sheet(), {mark});
}

std::vector<anatomy::SkinWeight> both(std::vector<anatomy::SkinWeight> a, const std::vector<anatomy::SkinWeight>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

}

TEST(Painting, of_all_that_is_charted_is_nearly_full_marks) {
    const PaintingScore all =
        score_painting(sheet(), "p_1", Side::Left, both(painted(100, 50, 40), painted(100, -60, 30)));
    EXPECT_GT(all.score, 0.9f);
    const PaintingScore essential = score_painting(sheet(), "p_1", Side::Left, painted(100, 50, 40));
    EXPECT_GT(essential.essential_found, 0.9f);
    EXPECT_LT(essential.spillover_found, 0.05f);
    EXPECT_GT(essential.score, 0.7f);
    EXPECT_LT(essential.score, all.score); // spillover counts, but less
}

TEST(Painting, beside_it_or_on_the_other_side_is_told) {
    const PaintingScore beside = score_painting(sheet(), "p_1", Side::Left, painted(20, 150, 30));
    EXPECT_LT(beside.score, 0.05f);
    EXPECT_GT(beside.outside, 0.95f);
    const PaintingScore mirrored = score_painting(sheet(), "p_1", Side::Left, painted(-100, 50, 40));
    EXPECT_GT(mirrored.wrong_side, 0.8f);
    EXPECT_LT(mirrored.score, 0.05f);
    const PaintingScore everything =
        score_painting(sheet(), "p_1", Side::Left, both(painted(100, 50, 40), painted(100, 0, 190)));
    EXPECT_LT(everything.score, 0.7f); // painting the whole body is no answer
}

TEST(Painting, of_nothing_scores_nothing) {
    EXPECT_EQ(score_painting(sheet(), "p_1", Side::Left, {}).score, 0.0f);
    EXPECT_EQ(score_painting(sheet(), "no_such", Side::Left, painted(0, 0, 30)).score, 0.0f);
}

TEST(Drawing, of_a_point_finds_most_of_its_zone_again) {
    const anatomy::SurfaceMap map = sheet();
    const auto marks = drawing_of(map, "p_1", Side::Left);
    ASSERT_FALSE(marks.empty());
    EXPECT_GT(score_painting(map, "p_1", Side::Left, painted_skin(map, marks)).essential_found, 0.75f);
}

TEST(Distance, is_scored_from_a_finger_to_two_inches) {
    EXPECT_EQ(score_distance(0.0f), 1.0f);
    EXPECT_EQ(score_distance(10.0f), 1.0f);
    EXPECT_NEAR(score_distance(30.0f), 0.5f, 1e-5f);
    EXPECT_EQ(score_distance(80.0f), 0.0f);
}

}
