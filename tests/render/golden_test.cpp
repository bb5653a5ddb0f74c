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
#include <glm/geometric.hpp>
#include <memory>
#include <utility>
#include <vector>

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
        list.look.grain = 0.0f; // the themes show it; without it the stored pictures are half as large
    }
    scene::PartState& state(std::string_view name) { return list.parts[support::part_index(body, name)]; }
    std::string compare(const std::string& name, render::Quality quality = render::Quality::Still) {
        render::Renderer renderer(body);
        for (int pass = 0; pass < render::k_still_passes; ++pass)
            renderer.draw(list, camera, k_width, k_height, quality);
        return support::compare_with_golden(name, {k_width, k_height, renderer.read_pixels()});
    }
    // Paints a round patch on a part, by how far a vertex lies from the place.
    scene::Decal patch(std::string_view name, glm::vec3 at, float radius_mm, scene::DecalInk ink) const {
        const auto index = support::part_index(body, name);
        const scene::Part& part = body.parts[index];
        scene::Decal decal{static_cast<std::uint32_t>(index), ink, {}};
        for (std::uint32_t i = 0; i < part.vertex_count; ++i) {
            const float gap_mm = radius_mm - glm::distance(body.position(part.first_vertex + i), at);
            decal.inside.push_back(static_cast<std::uint8_t>(std::clamp(128.0f + 8.0f * gap_mm, 0.0f, 255.0f)));
        }
        return decal;
    }
    scene::Marker marker(scene::MarkerShape shape, glm::vec3 at, int number) const {
        return {shape, at, 9.0f, {0.11f, 0.10f, 0.13f}, 1.0f, 0.0f, true, number};
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

TEST_F(GoldenTest, a_zone_from_near_by_has_a_clean_edge) {
    camera.target = {25.0f, 60.0f, 60.0f};
    camera.distance_mm = 220.0f;
    add_zone();
    EXPECT_EQ(compare("zone_near"), "");
}

TEST_F(GoldenTest, a_zone_on_a_shell_of_skin_where_nothing_lies_under_it) {
    state("front_muscle").opacity = 0.0f;
    add_zone();
    for (scene::PainVertex& vertex : list.pain[0].vertices) vertex.ground = 1.0f;
    EXPECT_EQ(compare("zone_shell"), "");
}

TEST_F(GoldenTest, a_zone_that_another_pattern_reaches_is_hatched) {
    add_zone();
    for (scene::PainVertex& vertex : list.pain[0].vertices)
        vertex.shared = body.position(body.find_part("skin", core::Side::Midline)->first_vertex + vertex.vertex).x > 20;
    EXPECT_EQ(compare("zone_shared"), "");
}

// As a therapist sees what the client painted, each quality by its sign, and over it what a muscle explains of it.
TEST_F(GoldenTest, painted_pain_by_its_sign) {
    state("skin").opacity = 1.0f;
    const std::pair<scene::Glyph, std::string_view> glyphs[] = {{scene::Glyph::Ring, "ring"},
                                                                {scene::Glyph::Cross, "cross"},
                                                                {scene::Glyph::Slash, "slash"},
                                                                {scene::Glyph::Roof, "roof"},
                                                                {scene::Glyph::Bars, "bars"}};
    for (const auto& [glyph, name] : glyphs) {
        list.pain.clear();
        add_zone();
        list.pain[0].is_flat = true;
        list.pain[0].glyph = glyph;
        list.pain[0].essential_color = list.pain[0].spillover_color = {0.13f, 0.55f, 0.80f};
        EXPECT_EQ(compare("painted_" + std::string(name)), "");
    }
}

TEST_F(GoldenTest, what_is_explained_lies_over_what_was_painted) {
    state("skin").opacity = 1.0f;
    add_zone();
    list.pain[0].is_flat = true;
    list.pain[0].essential_color = list.pain[0].spillover_color = {0.13f, 0.55f, 0.80f};
    scene::PainOverlay explained = list.pain[0];
    for (scene::PainVertex& vertex : explained.vertices) vertex.spillover = 0.0f;
    explained.essential_color = {0.62f, 0.90f, 0.12f};
    list.pain.push_back(explained);
    EXPECT_EQ(compare("painted_explained"), "");
}

// The chain of a referral as it is told: the finger presses, the zone grows from its near edge, spillover comes last.
TEST_F(GoldenTest, a_chain_told_step_by_step) {
    add_zone();
    for (const auto& [reveal, name] :
         {std::pair(0.0f, "chain_pressed"), std::pair(0.3f, "chain_begun"), std::pair(0.8f, "chain_spreading")}) {
        list.pain[0].reveal = reveal;
        list.markers = {marker(scene::MarkerShape::Press, {0.0f, -10.0f, 80.0f}, 0)};
        list.markers[0].pulse = 1.0f - reveal;
        if (reveal > 0.0f) list.markers.push_back(marker(scene::MarkerShape::Spot, {12.0f, 20.0f, 85.0f}, 0));
        EXPECT_EQ(compare(name), "");
    }
}

TEST_F(GoldenTest, footprints_single_for_an_origin_and_double_for_an_insertion) {
    state("front_muscle").opacity = 0.0f;
    state("deep_muscle").opacity = 0.0f;
    const scene::Part& bone = body.parts[support::part_index(body, "bone")];
    const float front = 0.5f * (bone.bounds_min.z + bone.bounds_max.z) + 10.0f;
    list.decals = std::make_shared<const std::vector<scene::Decal>>(
        std::vector{patch("bone", {0.0f, 70.0f, front}, 28.0f, scene::DecalInk::First),
                    patch("bone", {0.0f, -70.0f, front}, 28.0f, scene::DecalInk::Second)});
    EXPECT_EQ(compare("footprints"), "");
    EXPECT_EQ(compare("footprints_moving", render::Quality::Moving), "");
}

TEST_F(GoldenTest, points_numbered_and_one_behind_a_muscle_fainter) {
    list.markers = {marker(scene::MarkerShape::Point, {-20.0f, 60.0f, 80.0f}, 1),
                    marker(scene::MarkerShape::Point, {25.0f, -30.0f, 80.0f}, 9),
                    marker(scene::MarkerShape::Point, {0.0f, 15.0f, 5.0f}, 2)};
    EXPECT_EQ(compare("points"), "");
    camera.distance_mm = 2000.0f;
    EXPECT_EQ(compare("points_far"), "");
}

TEST_F(GoldenTest, hovered_is_less_than_chosen) {
    state("front_muscle").highlight = 0.45f;
    EXPECT_EQ(compare("hovered"), "");
}

TEST_F(GoldenTest, a_deep_muscle_laid_open) {
    state("front_muscle").opacity = 0.0f;
    state("deep_muscle").uncovered = 1.0f;
    EXPECT_EQ(compare("laid_open"), "");
}

}
