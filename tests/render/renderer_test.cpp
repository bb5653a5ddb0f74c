// SPDX-License-Identifier: MIT
#include "myoatlas/render/renderer.h"
#include "render/gl_fixture.h"
#include "support/tiny_body.h"

#include <array>

namespace myoatlas {

namespace {

constexpr int k_width = 160, k_height = 120;

class RendererTest : public GlTest {
protected:
    RendererTest() {
        camera.target = glm::vec3(0.0f);
        camera.distance_mm = 900.0f;
    }
    void SetUp() override {
        GlTest::SetUp();
        if (context) renderer = std::make_unique<render::Renderer>(body);
    }
    void TearDown() override {
        renderer.reset();
        GlTest::TearDown();
    }
    render::FrameView draw(render::Quality quality) { return renderer->draw(list, camera, k_width, k_height, quality); }
    void finish() {
        for (int pass = 0; pass < render::k_still_passes; ++pass) draw(render::Quality::Still);
    }
    std::array<int, 3> pixel(int x, int y) const {
        const auto pixels = renderer->read_pixels();
        const std::size_t at = (static_cast<std::size_t>(y) * k_width + static_cast<std::size_t>(x)) * 4;
        return {pixels[at], pixels[at + 1], pixels[at + 2]};
    }

    scene::MeshLibrary body = support::tiny_body();
    scene::DrawList list = support::tiny_list(body);
    scene::Camera camera;
    std::unique_ptr<render::Renderer> renderer;
};

}

TEST_F(RendererTest, draws_something_red_in_the_middle_and_paper_in_the_corner) {
    draw(render::Quality::Moving);
    const auto middle = pixel(k_width / 2, k_height / 2), corner = pixel(2, 2);
    EXPECT_GT(middle[0], middle[1] + 40);
    EXPECT_LT(std::abs(corner[0] - corner[2]), 30);
    EXPECT_GT(corner[0], 180);
}

TEST_F(RendererTest, reads_pixels_with_the_top_row_first) {
    // Only a marker, high in the picture.
    for (scene::PartState& part : list.parts) part.opacity = 0.0f;
    list.markers.push_back(
        {scene::MarkerShape::Point, {0.0f, 100.0f, 0.0f}, 20.0f, {1.0f, 0.0f, 0.0f}, 1.0f, 0.0f, true, 1});
    draw(render::Quality::Moving);
    const auto paper = pixel(5, 5);
    const int high =
        k_height / 2 - static_cast<int>(100.0f / (2.0f * 900.0f * std::tan(12.0f * 0.0174533f)) * k_height);
    EXPECT_NE(pixel(k_width / 2, high), paper);
    EXPECT_NEAR(pixel(k_width / 2, k_height - 1 - high)[1], paper[1], 40);
    EXPECT_GT(pixel(k_width / 2 + 6, high)[0], pixel(k_width / 2 + 6, high)[1]);
}

TEST_F(RendererTest, draws_nothing_again_for_the_same_moving_picture) {
    draw(render::Quality::Moving);
    EXPECT_TRUE(renderer->stats().was_drawn);
    const auto draws = renderer->stats().draws;
    draw(render::Quality::Moving);
    EXPECT_FALSE(renderer->stats().was_drawn);
    EXPECT_EQ(renderer->stats().draws, draws);
    camera.yaw_deg = 10.0f;
    draw(render::Quality::Moving);
    EXPECT_TRUE(renderer->stats().was_drawn);
}

TEST_F(RendererTest, stops_accumulating_when_the_still_picture_is_finished) {
    for (int pass = 1; pass <= render::k_still_passes; ++pass) {
        draw(render::Quality::Still);
        EXPECT_EQ(renderer->stats().still_passes, pass);
    }
    const auto finished = renderer->read_pixels();
    draw(render::Quality::Still);
    EXPECT_FALSE(renderer->stats().was_drawn);
    EXPECT_EQ(renderer->stats().still_passes, render::k_still_passes);
    EXPECT_EQ(renderer->read_pixels(), finished);
}

TEST_F(RendererTest, finishes_at_once_what_it_finishes_pass_by_pass) {
    finish();
    const auto by_passes = renderer->read_pixels();
    renderer = std::make_unique<render::Renderer>(body);
    renderer->draw_finished(list, camera, k_width, k_height);
    EXPECT_EQ(renderer->read_pixels(), by_passes);
    EXPECT_EQ(renderer->stats().still_passes, render::k_still_passes);
    EXPECT_EQ(renderer->stats().draws, 1u);
    renderer->draw_finished(list, camera, k_width, k_height);
    EXPECT_FALSE(renderer->stats().was_drawn);
}

// A zone hangs in the air before the body: under it a shell of skin is drawn, but not where the body lies close below.
TEST_F(RendererTest, pain_lies_on_a_shell_of_skin_only_where_nothing_lies_close_under_it) {
    const auto middle_with = [&](float ground, bool has_skin) {
        list = support::tiny_list(body);
        for (scene::PartState& part : list.parts) part.opacity = 0.0f;
        list.parts[support::part_index(body, "skin")].opacity = has_skin ? 1.0f : 0.0f;
        scene::PainOverlay overlay;
        overlay.ground_color = {0.0f, 1.0f, 0.0f};
        const scene::Part* skin = body.find_part("skin", core::Side::Midline);
        for (std::uint32_t i = 0; i < skin->vertex_count; ++i)
            if (body.position(skin->first_vertex + i).z > 0.0f)
                overlay.vertices.push_back({i, 0.0f, 0.0f, 0.0f, ground});
        list.pain = {overlay};
        renderer->draw_finished(list, camera, k_width, k_height);
        return pixel(k_width / 2, k_height / 2);
    };
    const auto bare = middle_with(0.0f, false), shell = middle_with(1.0f, false);
    EXPECT_GT(bare[0] - shell[0], 60);
    const auto on_skin = middle_with(0.0f, true), shell_on_skin = middle_with(1.0f, true);
    EXPECT_NEAR(on_skin[0], shell_on_skin[0], 2);
}

TEST_F(RendererTest, starts_the_still_picture_anew_when_the_body_changes) {
    finish();
    list.parts[0].color = {0.0f, 0.0f, 1.0f};
    draw(render::Quality::Still);
    EXPECT_EQ(renderer->stats().still_passes, 1);
}

TEST_F(RendererTest, keeps_the_finished_body_when_only_markers_change) {
    finish();
    const auto before = renderer->read_pixels();
    list.markers.push_back(
        {scene::MarkerShape::Point, {0.0f, 0.0f, 80.0f}, 12.0f, {1.0f, 0.0f, 0.0f}, 1.0f, 0.5f, true, 1});
    draw(render::Quality::Moving);
    EXPECT_TRUE(renderer->stats().was_drawn);
    EXPECT_EQ(renderer->stats().still_passes, render::k_still_passes);
    EXPECT_NE(renderer->read_pixels(), before);
    list.markers.clear();
    draw(render::Quality::Moving);
    EXPECT_EQ(renderer->read_pixels(), before);
}

TEST_F(RendererTest, hidden_parts_cost_no_triangles) {
    draw(render::Quality::Moving);
    const auto all = renderer->stats().triangles;
    list.parts[support::part_index(body, "front_muscle")].opacity = 0.0f;
    draw(render::Quality::Moving);
    EXPECT_LT(renderer->stats().triangles, all);
    EXPECT_EQ(renderer->stats().parts, 2u);
}

TEST_F(RendererTest, a_solid_skin_hides_what_is_under_it) {
    list.parts[support::part_index(body, "skin")].opacity = 1.0f;
    finish();
    EXPECT_EQ(renderer->stats().parts, 1u);
    const auto middle = pixel(k_width / 2, k_height / 2);
    EXPECT_LT(middle[0] - middle[1], 40);
}

TEST_F(RendererTest, a_chosen_part_shows_through_what_covers_it) {
    const auto place = [&] { return pixel(k_width / 2, k_height / 2); };
    finish();
    const auto covered = place();
    list.parts[support::part_index(body, "bone")].highlight = 1.0f;
    finish();
    EXPECT_NE(place(), covered);
}

TEST_F(RendererTest, pain_is_seen_over_muscles_while_the_skin_is_hidden) {
    finish();
    const auto plain = pixel(k_width / 2, k_height / 2);
    const scene::Part* skin = body.find_part("skin", core::Side::Midline);
    scene::PainOverlay overlay;
    overlay.essential_color = {0.0f, 0.0f, 1.0f};
    for (std::uint32_t i = 0; i < skin->vertex_count; ++i) overlay.vertices.push_back({i, 1.0f, 0.0f, 0.0f});
    list.pain.push_back(overlay);
    draw(render::Quality::Still);
    EXPECT_GT(pixel(k_width / 2, k_height / 2)[2], plain[2] + 60);
    list.pain[0].reveal = 0.0f;
    draw(render::Quality::Still);
    EXPECT_EQ(pixel(k_width / 2, k_height / 2), plain) << "a zone that has not opened is not there";
}

TEST_F(RendererTest, the_picture_stays_opaque_under_zones_markers_and_ghosts) {
    const scene::Part* skin = body.find_part("skin", core::Side::Midline);
    scene::PainOverlay overlay;
    for (std::uint32_t i = 0; i < skin->vertex_count; ++i) overlay.vertices.push_back({i, 0.5f, 0.5f, 0.0f});
    list.pain.push_back(overlay);
    list.markers.push_back(
        {scene::MarkerShape::Point, {0.0f, 0.0f, 200.0f}, 20.0f, {1.0f, 0.0f, 0.0f}, 0.5f, 0.5f, true, 1});
    list.shows_ghost_skin = true;
    list.parts.front().opacity = 0.5f;
    for (const render::Quality quality : {render::Quality::Moving, render::Quality::Still}) {
        for (int pass = 0; pass < render::k_still_passes; ++pass) draw(quality);
        const auto pixels = renderer->read_pixels();
        std::size_t seen_through = 0;
        for (std::size_t i = 3; i < pixels.size(); i += 4) seen_through += pixels[i] < 255;
        EXPECT_EQ(seen_through, 0u);
    }
}

TEST_F(RendererTest, pictures_may_change_size) {
    draw(render::Quality::Moving);
    const render::FrameView view = renderer->draw(list, camera, 64, 48, render::Quality::Still);
    EXPECT_EQ(view.width, 64);
    EXPECT_EQ(view.height, 48);
    EXPECT_EQ(renderer->read_pixels().size(), 64u * 48u * 4u);
    EXPECT_EQ(renderer->stats().still_passes, 1);
}

TEST_F(RendererTest, leaves_the_bound_frame_buffer_as_it_was) {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    glBindFramebuffer(GL_FRAMEBUFFER, name);
    draw(render::Quality::Still);
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    EXPECT_EQ(static_cast<GLuint>(bound), name);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &name);
}

TEST_F(RendererTest, an_empty_list_draws_paper) {
    list.parts.clear();
    finish();
    EXPECT_EQ(renderer->stats().triangles, 0u);
    EXPECT_GT(pixel(k_width / 2, k_height / 2)[2], 180);
}

}
