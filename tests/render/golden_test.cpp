// Pictures of an invented body against stored ones: shading, blending, order and layout only.
// SPDX-License-Identifier: MIT
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/render/renderer.h"
#include "render/gl_fixture.h"
#include "support/image_compare.h"
#include "support/places.h"
#include "support/tiny_body.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>

namespace myoatlas {

namespace {

constexpr int k_width = 240, k_height = 240;

class GoldenTest : public GlTest {
protected:
    GoldenTest() {
        setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
        camera.target = glm::vec3(0.0f);
        camera.distance_mm = 850.0f;
        camera.yaw_deg = 15.0f;
        camera.pitch_deg = 8.0f;
    }
    scene::PartState& state(std::string_view name) { return list.parts[support::part_index(body, name)]; }
    std::string compare(const std::string& name, render::Quality quality = render::Quality::Still) {
        render::Renderer renderer(body);
        for (int pass = 0; pass < render::k_still_passes; ++pass)
            renderer.draw(list, camera, k_width, k_height, quality);
        return support::compare_with_golden(name, {k_width, k_height, renderer.read_pixels()});
    }
    void add_zone() {
        const scene::Part* skin = body.find_part("skin", core::Side::Midline);
        scene::PainOverlay overlay;
        for (std::uint32_t i = 0; i < skin->vertex_count; ++i) {
            const glm::vec3 at = body.position(skin->first_vertex + i);
            if (at.z < 0.0f) continue;
            const float core = std::clamp((34.0f - std::hypot(at.x - 25.0f, at.y - 60.0f)) / 12.0f, 0.0f, 1.0f);
            const float spill = std::clamp((70.0f - std::hypot(at.x - 15.0f, at.y - 20.0f)) / 25.0f, 0.0f, 1.0f);
            if (core > 0.0f || spill > 0.0f)
                overlay.vertices.push_back({i, core, spill, std::clamp((70.0f - at.y) / 140.0f, 0.0f, 1.0f)});
        }
        list.pain.push_back(overlay);
    }

    scene::MeshLibrary body = support::tiny_body();
    scene::DrawList list = support::tiny_list(body);
    scene::Camera camera;
};

}

TEST_F(GoldenTest, muscles_tendons_and_bone) {
    list.shows_ghost_skin = true;
    EXPECT_EQ(compare("muscles"), "");
}

TEST_F(GoldenTest, the_moving_picture) {
    EXPECT_EQ(compare("moving", render::Quality::Moving), "");
}

TEST_F(GoldenTest, the_skin) {
    state("skin").opacity = 1.0f;
    EXPECT_EQ(compare("skin"), "");
}

TEST_F(GoldenTest, each_theme) {
    for (const auto& entry : std::filesystem::directory_iterator(support::repository() / "assets/themes")) {
        const std::string id = entry.path().stem().string();
        const auto theme = loading::load_theme(entry.path().parent_path(), id);
        ASSERT_TRUE(theme) << id;
        list = support::tiny_list(body);
        list.look = theme->look;
        list.backdrop = theme->backdrop;
        list.shows_ghost_skin = theme->shows_ghost_skin;
        add_zone();
        list.pain[0].essential_color = theme->essential;
        list.pain[0].spillover_color = theme->spillover;
        EXPECT_EQ(compare("theme_" + id), "");
    }
}

TEST_F(GoldenTest, parts_seen_through) {
    state("front_muscle").opacity = 0.2f;
    state("skin").opacity = 0.25f;
    EXPECT_EQ(compare("seen_through"), "");
}

TEST_F(GoldenTest, a_chosen_part_under_another) {
    state("deep_muscle").highlight = 1.0f;
    EXPECT_EQ(compare("chosen"), "");
}

TEST_F(GoldenTest, a_zone_with_its_point) {
    list.shows_ghost_skin = true;
    add_zone();
    list.markers.push_back(
        {scene::MarkerShape::Point, {0.0f, -10.0f, 80.0f}, 9.0f, {0.11f, 0.10f, 0.13f}, 1.0f, 0.4f, true, 1});
    EXPECT_EQ(compare("zone"), "");
}

TEST_F(GoldenTest, a_zone_half_open_on_the_skin) {
    state("skin").opacity = 1.0f;
    add_zone();
    list.pain[0].reveal = 0.5f;
    EXPECT_EQ(compare("zone_opening"), "");
}

}
