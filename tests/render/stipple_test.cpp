// SPDX-License-Identifier: MIT
#include "myoatlas/render/stipple.h"
#include "support/tiny_body.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

constexpr float k_spacing_mm = 5.0f;

// A disk of full spillover on the front of the egg, with an essential core.
scene::PainOverlay disk(const scene::MeshLibrary& body, bool has_core) {
    scene::PainOverlay overlay;
    const scene::Part* skin = body.find_part("skin", core::Side::Midline);
    for (std::uint32_t i = 0; i < skin->vertex_count; ++i) {
        const glm::vec3 at = body.position(skin->first_vertex + i);
        const float from_center = std::hypot(at.x, at.y);
        if (at.z < 0.0f || from_center > 60.0f) continue;
        overlay.vertices.push_back({i, has_core && from_center < 30.0f ? 1.0f : 0.0f, 1.0f, from_center / 60.0f});
    }
    return overlay;
}

glm::vec3 at(const render::PainPoint& point) {
    return {point.position[0], point.position[1], point.position[2]};
}

}

TEST(pain_surface, is_empty_for_an_empty_overlay_or_a_body_without_skin) {
    const scene::MeshLibrary body = support::tiny_body();
    EXPECT_TRUE(render::build_pain_surface(body, {}, k_spacing_mm).indices.empty());
    scene::MeshLibrary skinless = body;
    skinless.parts.pop_back();
    const auto surface = render::build_pain_surface(skinless, disk(body, false), k_spacing_mm);
    EXPECT_TRUE(surface.points.empty());
    EXPECT_TRUE(surface.dots.empty());
}

TEST(pain_surface, skips_vertices_the_skin_lacks) {
    const scene::MeshLibrary body = support::tiny_body();
    scene::PainOverlay overlay;
    overlay.vertices.push_back({1000000u, 1.0f, 1.0f, 0.0f});
    EXPECT_TRUE(render::build_pain_surface(body, overlay, k_spacing_mm).points.empty());
}

TEST(pain_surface, spreads_dots_over_the_zone_and_never_closer_than_asked) {
    const scene::MeshLibrary body = support::tiny_body();
    const auto surface = render::build_pain_surface(body, disk(body, false), k_spacing_mm);
    // A disk of 60 mm holds some 11,300 mm2; dots at this distance fill 0.6 to 0.9 of what could stand there.
    EXPECT_GT(surface.dots.size(), 270u);
    EXPECT_LT(surface.dots.size(), 620u);
    for (std::size_t i = 0; i < surface.dots.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            ASSERT_GE(glm::distance(at(surface.dots[i]), at(surface.dots[k])), k_spacing_mm * 0.999f);
}

TEST(pain_surface, puts_no_dots_on_the_essential_core) {
    const scene::MeshLibrary body = support::tiny_body();
    const auto surface = render::build_pain_surface(body, disk(body, true), k_spacing_mm);
    ASSERT_FALSE(surface.dots.empty());
    for (const render::PainPoint& dot : surface.dots) EXPECT_LT(dot.essential, 0.6f);
}

// The weight at a place within a triangle, as the shader bends it.
TEST(pain_surface, bends_the_weight_between_corners_so_that_contours_run_smoothly) {
    const scene::MeshLibrary body = support::tiny_body();
    scene::PainOverlay overlay;
    const scene::Part* skin = body.find_part("skin", core::Side::Midline);
    const auto hill = [](glm::vec3 at) { return 1.0f - (at.x * at.x + at.y * at.y) / (70.0f * 70.0f); };
    for (std::uint32_t i = 0; i < skin->vertex_count; ++i) {
        const glm::vec3 at = body.position(skin->first_vertex + i);
        if (at.z > 0.0f && hill(at) > 0.0f) overlay.vertices.push_back({i, hill(at), 0.0f, 0.0f});
    }
    const auto surface = render::build_pain_surface(body, overlay, k_spacing_mm);
    double bent = 0.0, flat = 0.0;
    int count = 0;
    for (std::size_t i = 0; i + 2 < surface.indices.size(); i += 3) {
        const render::PainPoint* corners[3];
        glm::vec3 middle(0.0f), slope(0.0f);
        float constant = 0.0f, mean = 0.0f, least = 1.0f;
        for (std::size_t c = 0; c < 3; ++c) {
            corners[c] = &surface.points[surface.indices[i + c]];
            middle += at(*corners[c]) / 3.0f;
            constant += corners[c]->slope[0] / 3.0f;
            slope += glm::vec3(corners[c]->slope[1], corners[c]->slope[2], corners[c]->slope[3]) / 3.0f;
            const glm::vec3 place = at(*corners[c]);
            mean += (corners[c]->slope[0] + corners[c]->slope[1] * place.x + corners[c]->slope[2] * place.y +
                     corners[c]->slope[3] * place.z) /
                    3.0f;
            least = std::min(least, corners[c]->essential);
        }
        if (least < 0.4f) continue;
        const float here = constant + glm::dot(slope, middle);
        bent += std::abs(here - hill(middle));
        flat += std::abs(mean - hill(middle));
        ++count;
    }
    ASSERT_GT(count, 20);
    EXPECT_LT(bent, flat) << "nearer to the hill than flat triangles are";
    EXPECT_LT(bent / count, 0.05);
}

TEST(pain_surface, is_the_same_every_time) {
    const scene::MeshLibrary body = support::tiny_body();
    const auto one = render::build_pain_surface(body, disk(body, true), k_spacing_mm);
    const auto two = render::build_pain_surface(body, disk(body, true), k_spacing_mm);
    ASSERT_EQ(one.dots.size(), two.dots.size());
    for (std::size_t i = 0; i < one.dots.size(); ++i) EXPECT_EQ(at(one.dots[i]), at(two.dots[i]));
}

}
