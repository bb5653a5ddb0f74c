// SPDX-License-Identifier: MIT
#include "ball_body.h"
#include "myoatlas/surface_map/mirror.h"
#include "myoatlas/surface_map/skin_graph.h"

#include <gtest/gtest.h>
#include <numbers>
#include <numeric>

namespace myoatlas {

using namespace surface_map;

TEST(skin_graph, gives_each_vertex_its_share_of_the_surface) {
    const auto skin = skin_graph_of(support::ball_body());
    ASSERT_TRUE(skin);
    const float whole = std::accumulate(skin->area_mm2.begin(), skin->area_mm2.end(), 0.0f);
    const float ball = 4.0f * std::numbers::pi_v<float> * support::k_ball_radius_mm * support::k_ball_radius_mm;
    EXPECT_NEAR(whole, ball, 0.01f * ball);
}

TEST(skin_graph, joins_vertices_at_the_same_place) {
    geometry::MeshData seam;
    seam.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}};
    seam.triangles = {{0, 1, 2}, {3, 4, 5}};
    const auto skin = build_skin_graph(std::move(seam));
    const auto around = skin.neighbors[1];
    EXPECT_NE(std::find(around.begin(), around.end(), 3u), around.end());
}

TEST(skin_graph, reports_a_body_without_skin) {
    scene::MeshLibrary body;
    body.name = "bare";
    const auto skin = skin_graph_of(body);
    ASSERT_FALSE(skin);
    EXPECT_EQ(skin.problems().front().where, "body bare");
}

TEST(mirror, finds_the_twin_of_every_vertex_of_a_symmetric_skin) {
    const auto skin = skin_graph_of(support::ball_body());
    const auto twins = mirror_of(*skin);
    ASSERT_EQ(twins.size(), skin->mesh.positions.size());
    for (std::size_t v = 0; v < twins.size(); ++v) {
        EXPECT_NEAR(skin->mesh.positions[v].x, -skin->mesh.positions[twins[v]].x, 0.05f);
        EXPECT_EQ(twins[twins[v]], v);
    }
}

TEST(mirror, is_empty_for_a_skin_that_is_not_symmetric) {
    auto skin = skin_graph_of(support::ball_body());
    skin->mesh.positions[5].x += 1.0f;
    EXPECT_TRUE(mirror_of(*skin).empty());
}

}
