// SPDX-License-Identifier: MIT
#include "ball_body.h"
#include "myoatlas/surface_map/fast_marching.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <numbers>

namespace myoatlas {

using namespace surface_map;

namespace {

std::uint32_t nearest_vertex(const SkinGraph& skin, glm::vec3 point) {
    std::uint32_t best = 0;
    for (std::uint32_t v = 1; v < skin.mesh.positions.size(); ++v)
        if (glm::distance(skin.mesh.positions[v], point) < glm::distance(skin.mesh.positions[best], point)) best = v;
    return best;
}

}

TEST(front, measures_great_circles_on_a_ball_within_five_percent) {
    const auto skin = skin_graph_of(support::ball_body());
    FastMarching front(*skin);
    for (const glm::vec3 start : {glm::vec3(0, 0, 100), glm::vec3(60, 60, 53), glm::vec3(-20, 90, 38)}) {
        const auto source = nearest_vertex(*skin, start);
        const Reached seed{source, 0.0f};
        std::size_t count = 0;
        for (const auto& [vertex, distance] : front.run({&seed, 1}, 1e4f)) {
            const float cosine =
                glm::dot(glm::normalize(skin->mesh.positions[vertex]), glm::normalize(skin->mesh.positions[source]));
            const float expected = support::k_ball_radius_mm * std::acos(std::clamp(cosine, -1.0f, 1.0f));
            if (expected > 1.0f) {
                EXPECT_NEAR(distance, expected, 0.05f * expected);
            }
            ++count;
        }
        EXPECT_EQ(count, skin->mesh.positions.size());
    }
}

TEST(front, measures_the_unrolled_distance_on_a_tube_within_five_percent) {
    const auto skin = skin_graph_of(support::tube_body());
    FastMarching front(*skin);
    const auto source = nearest_vertex(*skin, {0, 0, support::k_tube_radius_mm});
    const Reached seed{source, 0.0f};
    const glm::vec3 from = skin->mesh.positions[source];
    for (const auto& [vertex, distance] : front.run({&seed, 1}, 110.0f)) {
        const glm::vec3 p = skin->mesh.positions[vertex];
        const float arc = support::k_tube_radius_mm * std::abs(std::atan2(p.x, p.z) - std::atan2(from.x, from.z));
        const float expected = std::hypot(arc, p.y - from.y);
        if (expected > 1.0f) {
            EXPECT_NEAR(distance, expected, 0.05f * expected);
        }
    }
}

TEST(front, stops_at_its_limit_and_comes_nearest_first) {
    const auto skin = skin_graph_of(support::ball_body());
    FastMarching front(*skin);
    const Reached seed{0, 0.0f};
    const auto reached = front.run({&seed, 1}, 30.0f);
    EXPECT_TRUE(std::is_sorted(reached.begin(), reached.end(),
                               [](const Reached& a, const Reached& b) { return a.distance_mm < b.distance_mm; }));
    EXPECT_LE(reached.back().distance_mm, 30.0f);
    EXPECT_LT(reached.size(), skin->mesh.positions.size() / 8);
}

TEST(front, stays_where_it_may_walk) {
    const auto skin = skin_graph_of(support::ball_body());
    std::vector<bool> walkable(skin->mesh.positions.size());
    for (std::size_t v = 0; v < walkable.size(); ++v) walkable[v] = skin->mesh.positions[v].x > 10.0f;
    FastMarching front(*skin);
    const Reached seed{nearest_vertex(*skin, {100, 0, 0}), 0.0f};
    for (const auto& [vertex, distance] : front.run({&seed, 1}, 1e4f, &walkable))
        EXPECT_GT(skin->mesh.positions[vertex].x, 10.0f);
}

TEST(front, forgets_the_run_before) {
    const auto skin = skin_graph_of(support::ball_body());
    FastMarching front(*skin);
    const Reached first{0, 0.0f}, second{7, 0.0f};
    front.run({&first, 1}, 50.0f);
    const auto again = front.run({&second, 1}, 20.0f);
    std::vector<Reached> kept(again.begin(), again.end());
    FastMarching fresh(*skin);
    const auto expected = fresh.run({&second, 1}, 20.0f);
    ASSERT_EQ(kept.size(), expected.size());
    for (std::size_t i = 0; i < kept.size(); ++i) EXPECT_EQ(kept[i].vertex, expected[i].vertex);
}

}
