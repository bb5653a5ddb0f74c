// SPDX-License-Identifier: MIT
#include "ball_body.h"
#include "myoatlas/surface_map/brush.h"
#include "myoatlas/surface_map/zone_painting.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <numbers>

namespace myoatlas {

using namespace surface_map;
using core::Side;

namespace {

class brush : public testing::Test {
protected:
    core::Result<anatomy::Catalog> catalog = anatomy::Catalog::build(support::ball_facts());
    scene::MeshLibrary body = support::ball_body();
    core::Result<SkinGraph> skin = skin_graph_of(body);
    SkinProbe probe{skin->mesh};
    core::Problems problems;
    Landmarks landmarks{*catalog, body, probe, true, problems};
    Brush painter{*skin, probe, landmarks};

    static anatomy::StrokePoint at(const std::string& landmark, glm::vec3 offset = glm::vec3(0.0f)) {
        return {landmark, offset, false};
    }
    float area_of(std::span<const Reached> reached) const {
        float area = 0.0f;
        for (const auto& r : reached) area += skin->area_mm2[r.vertex];
        return area;
    }
};

}

TEST_F(brush, is_full_to_sixty_percent_and_nothing_at_its_radius) {
    EXPECT_EQ(brush_weight(0.0f, 20.0f), 1.0f);
    EXPECT_EQ(brush_weight(12.0f, 20.0f), 1.0f);
    EXPECT_NEAR(brush_weight(16.0f, 20.0f), 0.5f, 1e-5f);
    EXPECT_EQ(brush_weight(20.0f, 20.0f), 0.0f);
}

TEST_F(brush, dabs_a_cap_of_the_right_size) {
    const auto reached = painter.paint({{at("front_middle")}, 50.0f}, Side::Left, "here", problems);
    const float r = support::k_ball_radius_mm;
    const float cap = 2.0f * std::numbers::pi_v<float> * r * r * (1.0f - std::cos(50.0f / r));
    EXPECT_NEAR(area_of(reached), cap, 0.06f * cap);
}

TEST_F(brush, paints_evenly_on_both_sides_of_its_line) {
    const auto reached =
        painter.paint({{at("back_middle"), at("top"), at("front_middle")}, 25.0f}, Side::Left, "here", problems);
    std::vector<float> distance(skin->mesh.positions.size(), 1e9f);
    for (const auto& r : reached) distance[r.vertex] = r.distance_mm;
    for (std::size_t v = 0; v < distance.size(); ++v) {
        const auto& p = skin->mesh.positions[v];
        // The line is half the great circle x = 0, so the distance is the arc from that plane.
        if (p.y < 5.0f) continue;
        const float arc = support::k_ball_radius_mm * std::asin(std::abs(p.x) / support::k_ball_radius_mm);
        if (arc < 24.0f) {
            EXPECT_NEAR(distance[v], arc, 1.5f);
        }
        if (arc > 26.5f) {
            EXPECT_GT(distance[v], 1e8f);
        }
    }
}

TEST_F(brush, mirrors_a_stroke_of_the_other_side) {
    const anatomy::Stroke stroke{{at("front_side", {5, 10, 0}), at("side")}, 20.0f};
    const float left = area_of(painter.paint(stroke, Side::Left, "here", problems));
    const auto reached = painter.paint(stroke, Side::Right, "here", problems);
    EXPECT_NEAR(area_of(reached), left, 0.03f * left);
    for (const auto& r : reached) EXPECT_LT(skin->mesh.positions[r.vertex].x, 0.0f);
    EXPECT_TRUE(problems.empty());
}

TEST_F(brush, takes_the_other_side_where_asked) {
    anatomy::StrokePoint point = at("side");
    point.is_opposite = true;
    for (const auto& r : painter.paint({{point}, 20.0f}, Side::Left, "here", problems))
        EXPECT_LT(skin->mesh.positions[r.vertex].x, 0.0f);
}

TEST_F(brush, finer_than_the_mesh_marks_one_vertex) {
    EXPECT_EQ(painter.paint({{at("side", {0, 2, 2})}, 0.01f}, Side::Left, "here", problems).size(), 1u);
}

TEST_F(brush, reports_a_point_that_is_off_the_skin) {
    EXPECT_TRUE(painter.paint({{at("front_middle", {0, 0, 90})}, 20.0f}, Side::Left, "zone a/0", problems).empty());
    EXPECT_TRUE(painter.paint({{at("nowhere")}, 20.0f}, Side::Left, "zone a/1", problems).empty());
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].where, "zone a/0");
    EXPECT_EQ(problems[1].where, "zone a/1");
}

TEST_F(brush, paints_zones_whose_reveal_starts_nearest_to_the_point) {
    ZonePainter zones(*skin, painter);
    anatomy::Zone zone;
    zone.strokes = {{{at("front_middle"), at("side")}, 20.0f}, {{at("back_middle")}, 15.0f}};
    const glm::vec3 from(0, 0, 90);
    const auto painted = zones.paint(zone, Side::Left, from, "zone", problems);
    ASSERT_EQ(painted.weights.size(), painted.arrival.size());
    float front = 1.0f, side = 0.0f, back = 0.0f;
    for (std::size_t i = 0; i < painted.weights.size(); ++i) {
        const auto& p = skin->mesh.positions[painted.weights[i].vertex];
        EXPECT_GE(painted.arrival[i], 0.0f);
        EXPECT_LE(painted.arrival[i], 1.0f);
        if (i > 0) {
            EXPECT_LT(painted.weights[i - 1].vertex, painted.weights[i].vertex);
        }
        if (p.z > 95.0f) front = std::min(front, painted.arrival[i]);
        if (p.x > 95.0f) side = std::max(side, painted.arrival[i]);
        if (p.z < -99.0f) back = std::max(back, painted.arrival[i]);
    }
    EXPECT_EQ(front, 0.0f);
    EXPECT_GT(side, 0.5f);
    EXPECT_GT(back, side); // lies apart and farther away
}

}
