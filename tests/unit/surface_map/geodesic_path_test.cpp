// SPDX-License-Identifier: MIT
#include "ball_body.h"
#include "myoatlas/surface_map/geodesic_path.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

using namespace surface_map;

namespace {

float length_of(const std::vector<geometry::TrianglePoint>& path) {
    float length = 0.0f;
    for (std::size_t i = 1; i < path.size(); ++i) length += glm::distance(path[i - 1].position, path[i].position);
    return length;
}

}

TEST(skin_path, follows_the_great_circle_of_a_ball) {
    const auto skin = skin_graph_of(support::ball_body());
    const SkinProbe probe(skin->mesh);
    GeodesicPaths paths(*skin, probe);
    const auto from = probe.nearest({10, 20, 97}), to = probe.nearest({80, -40, 40});
    const auto path = paths.path(*from, *to);
    ASSERT_GT(path.size(), 10u);
    const float angle = std::acos(glm::dot(glm::normalize(from->position), glm::normalize(to->position)));
    EXPECT_NEAR(length_of(path), support::k_ball_radius_mm * angle, 0.02f * support::k_ball_radius_mm * angle);
    const glm::vec3 plane = glm::normalize(glm::cross(from->position, to->position));
    for (const auto& place : path) {
        EXPECT_NEAR(glm::length(place.position), support::k_ball_radius_mm, 0.5f);
        EXPECT_NEAR(glm::dot(place.position, plane), 0.0f, 3.0f);
    }
    EXPECT_EQ(path.front().position, from->position);
    EXPECT_EQ(path.back().position, to->position);
}

TEST(skin_path, goes_round_a_tube_not_through_it) {
    const auto skin = skin_graph_of(support::tube_body());
    const SkinProbe probe(skin->mesh);
    GeodesicPaths paths(*skin, probe);
    const auto path = paths.path(*probe.nearest({0, 0, 40}), *probe.nearest({1, 0, -40}));
    EXPECT_NEAR(length_of(path), 3.14159f * support::k_tube_radius_mm, 0.03f * 3.14159f * support::k_tube_radius_mm);
}

TEST(skin_path, is_empty_between_skins_that_do_not_touch) {
    geometry::MeshData apart;
    apart.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {9, 0, 0}, {10, 0, 0}, {9, 1, 0}};
    apart.triangles = {{0, 1, 2}, {3, 4, 5}};
    const auto skin = build_skin_graph(std::move(apart));
    const SkinProbe probe(skin.mesh);
    GeodesicPaths paths(skin, probe);
    EXPECT_TRUE(paths.path(*probe.nearest({0.2f, 0.2f, 0}), *probe.nearest({9.2f, 0.2f, 0})).empty());
}

}
