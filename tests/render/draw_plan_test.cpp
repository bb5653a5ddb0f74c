// SPDX-License-Identifier: MIT
#include "myoatlas/render/draw_plan.h"
#include "myoatlas/render/frame_block.h"
#include "myoatlas/render/quality.h"
#include "support/tiny_body.h"

#include <gtest/gtest.h>
#include <numeric>

namespace myoatlas {

namespace {

scene::Camera camera_at(float distance_mm) {
    scene::Camera camera;
    camera.target = glm::vec3(0.0f);
    camera.distance_mm = distance_mm;
    return camera;
}

class DrawPlanTest : public testing::Test {
protected:
    render::DrawPlan plan(const scene::Camera& camera, render::Detail detail = render::Detail::Fine) const {
        return render::build_draw_plan(body, list, camera, 640, 480, detail);
    }
    scene::PartState& state(std::string_view name) { return list.parts[support::part_index(body, name)]; }

    scene::MeshLibrary body = support::tiny_body();
    scene::DrawList list = support::tiny_list(body);
};

}

TEST_F(DrawPlanTest, spends_nothing_on_hidden_parts) {
    const auto all = plan(camera_at(900));
    EXPECT_EQ(all.parts, 3u);
    for (scene::PartState& part : list.parts) part.opacity = 0.0f;
    const auto none = plan(camera_at(900));
    EXPECT_EQ(none.parts, 0u);
    EXPECT_EQ(none.triangles, 0u);
    EXPECT_LT(none.bounds_max.x, none.bounds_min.x);
}

TEST_F(DrawPlanTest, leaves_out_parts_outside_the_picture) {
    scene::Camera camera = camera_at(900);
    camera.target.x = 5000.0f;
    EXPECT_EQ(plan(camera).parts, 0u);
}

TEST_F(DrawPlanTest, draws_only_the_skin_when_it_is_solid_and_what_is_chosen) {
    state("skin").opacity = 1.0f;
    EXPECT_EQ(plan(camera_at(900)).parts, 1u);
    state("deep_muscle").highlight = 1.0f;
    const auto chosen = plan(camera_at(900));
    EXPECT_EQ(chosen.parts, 2u);
    EXPECT_EQ(chosen.chosen.parts.size(), 1u);
}

TEST_F(DrawPlanTest, sorts_parts_by_how_they_are_drawn) {
    list.shows_ghost_skin = true;
    state("bone").opacity = 0.4f;
    state("front_muscle").highlight = 1.0f;
    auto sorted = plan(camera_at(900));
    EXPECT_EQ(sorted.translucent.parts.size(), 1u);
    EXPECT_EQ(sorted.chosen.parts.size(), 1u);
    EXPECT_EQ(sorted.solid.parts.size(), 1u);
    EXPECT_EQ(sorted.ghost.parts.size(), 1u);
    state("skin").opacity = 0.3f;
    sorted = plan(camera_at(900));
    EXPECT_EQ(sorted.translucent_skin.parts.size(), 1u);
    EXPECT_TRUE(sorted.ghost.is_empty());
}

TEST_F(DrawPlanTest, takes_coarser_levels_when_far_or_moving) {
    // Give every part a middle and a coarse level of half and a quarter of its triangles.
    for (scene::Part& part : body.parts)
        for (std::size_t level = 1; level < 3; ++level) {
            part.levels[level] = part.levels[0];
            part.levels[level].index_count = part.levels[0].index_count / (level * 2) / 3 * 3;
        }
    const auto near_still = plan(camera_at(500));
    const auto near_moving = plan(camera_at(500), render::Detail::Coarse);
    const auto far_moving = plan(camera_at(9000), render::Detail::Coarse);
    EXPECT_LT(near_moving.triangles, near_still.triangles);
    EXPECT_LT(far_moving.triangles, near_moving.triangles);
}

TEST(jitter, covers_the_pixel_evenly) {
    glm::vec2 sum{0.0f};
    for (int pass = 0; pass < render::k_still_passes; ++pass) {
        const glm::vec2 shift = render::jitter_of_pass(pass);
        EXPECT_LE(std::max(std::abs(shift.x), std::abs(shift.y)), 1.0f);
        sum += shift;
    }
    EXPECT_NEAR(sum.x / render::k_still_passes, 0.0f, 0.12f);
    EXPECT_NEAR(sum.y / render::k_still_passes, 0.0f, 0.12f);
}

TEST(depth_range, is_that_of_the_camera) {
    const glm::vec2 range = render::depth_range(camera_at(1000));
    EXPECT_NEAR(range.x, 40.0f, 0.5f);
    EXPECT_NEAR(range.y, 4000.0f, 20.0f);
}

}
