// SPDX-License-Identifier: MIT
#include "ball_body.h"
#include "myoatlas/surface_map/point_placing.h"
#include "myoatlas/surface_map/skin_graph.h"

#include <gtest/gtest.h>

namespace myoatlas {

using namespace surface_map;
using core::Side;

namespace {

class point_placing : public testing::Test {
protected:
    scene::MeshLibrary body = support::ball_body();
    core::Result<SkinGraph> skin = skin_graph_of(body);
    SkinProbe probe{skin->mesh};
    core::Result<anatomy::Catalog> catalog = anatomy::Catalog::build(support::ball_facts());
    core::Problems problems;
    Landmarks landmarks{*catalog, body, probe, true, problems};
    anatomy::TriggerPoint point = support::ball_facts().muscles[0].points[0];
};

}

TEST_F(point_placing, goes_along_and_across_on_both_sides) {
    point.anchor.along = 0.75f;
    point.anchor.across = 0.25f;
    const auto left = place_point(point, Side::Left, body, probe, landmarks),
               right = place_point(point, Side::Right, body, probe, landmarks);
    ASSERT_TRUE(left && right);
    EXPECT_NEAR(left->position.x, 30.0f, 0.2f);
    EXPECT_NEAR(left->position.y, 15.0f, 0.2f);
    EXPECT_NEAR(right->position.x, -30.0f, 0.2f);
    EXPECT_NEAR(right->position.y, 15.0f, 0.2f);
}

TEST_F(point_placing, takes_the_face_that_was_asked_for) {
    point.anchor.face = anatomy::MuscleFace::Superficial;
    const auto near_skin = place_point(point, Side::Left, body, probe, landmarks);
    point.anchor.face = anatomy::MuscleFace::Deep;
    const auto deep = place_point(point, Side::Left, body, probe, landmarks);
    EXPECT_NEAR(near_skin->position.z, 44.0f, 0.1f);
    EXPECT_NEAR(deep->position.z, 40.0f, 0.1f);
}

TEST_F(point_placing, keeps_to_the_belly_of_a_muscle_with_slips_of_tendon) {
    point.anchor.structure = "bellies";
    const auto placed = place_point(point, Side::Left, body, probe, landmarks);
    EXPECT_LT(placed->position.y, 0.0f); // the slip lies above, nearer to the skin
}

TEST_F(point_placing, takes_the_body_nearest_to_its_landmark) {
    point.anchor.structure = "bellies";
    point.anchor.near = "top";
    const auto placed = place_point(point, Side::Left, body, probe, landmarks);
    EXPECT_GT(placed->position.y, 0.0f);
}

TEST_F(point_placing, mirrors_a_point_on_a_structure_of_the_midline) {
    point.anchor.structure = "apron";
    point.anchor.across = 0.8f;
    const auto left = place_point(point, Side::Left, body, probe, landmarks);
    const auto right = place_point(point, Side::Right, body, probe, landmarks);
    EXPECT_NEAR(left->position.x, 18.0f, 0.2f);
    EXPECT_EQ(right->position, left->position * glm::vec3(-1, 1, 1));
}

TEST_F(point_placing, reports_a_structure_the_body_lacks) {
    point.anchor.structure = "tail";
    const auto placed = place_point(point, Side::Left, body, probe, landmarks);
    ASSERT_FALSE(placed);
    EXPECT_EQ(placed.problems().front().where, "trigger point strap_1");
}

}
