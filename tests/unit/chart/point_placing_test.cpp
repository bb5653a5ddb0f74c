#include "ball_body.h"
#include "chart/point_placing.h"

#include <gtest/gtest.h>

using namespace chart;
using core::Side;

namespace {

class point_placing : public testing::Test {
protected:
    scene::MeshLibrary body = support::ball_body();
    core::Result<Skin> skin = skin_of(body);
    SkinProbe probe{*skin};
    anatomy::TriggerPoint point = support::ball_facts().muscles[0].points[0];
};

}

TEST_F(point_placing, goes_along_and_across_on_both_sides) {
    point.anchor.along = 0.75f;
    point.anchor.across = 0.25f;
    const auto left = place_point(point, Side::Left, body, probe), right = place_point(point, Side::Right, body, probe);
    ASSERT_TRUE(left && right);
    EXPECT_NEAR(left->position.x, 30.0f, 0.2f);
    EXPECT_NEAR(left->position.y, 15.0f, 0.2f);
    EXPECT_NEAR(right->position.x, -30.0f, 0.2f);
    EXPECT_NEAR(right->position.y, 15.0f, 0.2f);
}

TEST_F(point_placing, takes_the_face_that_was_asked_for) {
    point.anchor.face = "superficial";
    const auto near_skin = place_point(point, Side::Left, body, probe);
    point.anchor.face = "deep";
    const auto deep = place_point(point, Side::Left, body, probe);
    EXPECT_NEAR(near_skin->position.z, 44.0f, 0.1f);
    EXPECT_NEAR(deep->position.z, 40.0f, 0.1f);
}

TEST_F(point_placing, reports_a_structure_the_body_lacks) {
    point.anchor.structure = "tail";
    const auto placed = place_point(point, Side::Left, body, probe);
    ASSERT_FALSE(placed);
    EXPECT_EQ(placed.problems().front().where, "trigger point strap_1");
}
