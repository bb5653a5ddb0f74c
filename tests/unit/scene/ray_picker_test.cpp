// SPDX-License-Identifier: MIT
#include "myoatlas/scene/ray_picker.h"

#include "support/shapes.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;
using scene::PartKind;

namespace {

// A ball of radius 20 around the origin, a box behind it (z from -60 to -40).
scene::MeshLibrary ball_and_box() {
    return scene::build_library(
        {support::part("ball", Side::Midline, PartKind::Muscle, support::ball({0, 0, 0}, 20, 40)),
         support::part("box", Side::Midline, PartKind::Bone, support::box({-50, -50, -60}, {50, 50, -40}))},
        "test");
}

const scene::Ray k_from_the_front{{0, 0, 500}, {0, 0, -1}};

}

TEST(RayPicker, hits_the_nearest_part_where_it_is) {
    const scene::RayPicker picker{ball_and_box()};
    const auto hit = picker.pick(k_from_the_front);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->part, 0u);
    EXPECT_NEAR(hit->distance_mm, 480.0f, 0.2f);
    EXPECT_NEAR(hit->position.z, 20.0f, 0.2f);
    EXPECT_GT(hit->normal.z, 0.98f);
}

TEST(RayPicker, names_the_corner_nearest_to_the_hit) {
    const auto library = ball_and_box();
    const scene::RayPicker picker{library};
    const auto hit = picker.pick({{40, 33, 500}, {0, 0, -1}});
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->part, 1u);
    EXPECT_EQ(library.position(hit->vertex), (glm::vec3{50, 50, -40}));
}

TEST(RayPicker, misses_beside_everything) {
    const scene::RayPicker picker{ball_and_box()};
    EXPECT_FALSE(picker.pick({{200, 0, 500}, {0, 0, -1}}));
    EXPECT_FALSE(picker.pick({{0, 0, 500}, {0, 0, 1}}));
}

// Boxes that overlap: the nearest box is not that of the nearest surface.
TEST(RayPicker, a_box_that_is_entered_first_does_not_hide_what_lies_nearer) {
    const scene::RayPicker picker{scene::build_library(
        {support::part("far_slope", Side::Midline, PartKind::Muscle, support::ball({0, 0, 0}, 60, 60)),
         support::part("near_cube", Side::Midline, PartKind::Bone, support::box({48, 48, 20}, {54, 54, 40}))},
        "test")};
    const auto hit = picker.pick({{50, 50, 500}, {0, 0, -1}}); // within the ball's box, beside the ball
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->part, 1u);
    EXPECT_NEAR(hit->position.z, 40.0f, 0.01f);
    EXPECT_EQ(picker.pick({{0, 0, 500}, {0, 0, -1}})->part, 0u);
    // Aslant and from within a box, too.
    const glm::vec3 from{51, 51, 300}, to{51, 52, 30};
    EXPECT_EQ(picker.pick({from, glm::normalize(to - from)})->part, 1u);
    EXPECT_EQ(picker.pick({{51, 51, 58}, {0, 0, -1}})->part, 1u);
}

TEST(RayPicker, looks_through_hidden_parts_and_sees_them_again) {
    scene::RayPicker picker{ball_and_box()};
    picker.set_visible({false, true});
    ASSERT_TRUE(picker.pick(k_from_the_front));
    EXPECT_EQ(picker.pick(k_from_the_front)->part, 1u);
    picker.set_visible({false, false});
    EXPECT_FALSE(picker.pick(k_from_the_front));
    picker.set_visible({true, false});
    ASSERT_TRUE(picker.pick(k_from_the_front));
    EXPECT_EQ(picker.pick(k_from_the_front)->part, 0u);
}

TEST(RayPicker, passes_through_surfaces_seen_from_inside) {
    const scene::RayPicker picker{ball_and_box()};
    const auto hit = picker.pick({{0, 0, 0}, {0, 0, -1}});
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->part, 1u);
    EXPECT_NEAR(hit->position.z, -40.0f, 1e-3f);
}

TEST(RayPicker, a_part_without_triangles_is_never_hit) {
    const auto library = scene::build_library({support::part("empty", Side::Midline, PartKind::Other, {})}, "test");
    scene::RayPicker picker{library};
    picker.set_visible({true});
    EXPECT_FALSE(picker.pick(k_from_the_front));
}

}
