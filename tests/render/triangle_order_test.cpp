// SPDX-License-Identifier: MIT
#include "myoatlas/render/triangle_order.h"

#include "support/tiny_body.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <set>

namespace myoatlas {

namespace {

class TriangleOrderTest : public testing::Test {
protected:
    // One part alone, or all that `list` shows.
    render::DrawPlan plan() const {
        return render::build_draw_plan(body, list, scene::Camera{}, 1280, 720, render::Detail::Fine);
    }
    scene::PartState& state(std::string_view name) { return list.parts[support::part_index(body, name)]; }
    void show_only(std::string_view name) {
        for (scene::PartState& part : list.parts) part.opacity = 0.0f;
        state(name).opacity = 1.0f;
    }
    void SetUp() override { list = support::tiny_list(body); }

    scene::MeshLibrary body = support::tiny_body();
    scene::DrawList list;
    render::TriangleOrder order;
};

std::set<std::array<std::uint32_t, 3>> triangles_of(const render::TriangleOrder& order) {
    std::set<std::array<std::uint32_t, 3>> all;
    for (std::size_t i = 0; i < order.corners().size(); i += 3)
        all.insert({order.corners()[i], order.corners()[i + 1], order.corners()[i + 2]});
    return all;
}

// So far that all of the egg faces one or the other.
constexpr glm::vec3 k_before{0.0f, 0.0f, 1e6f}, k_behind{0.0f, 0.0f, -1e6f};

}

TEST_F(TriangleOrderTest, takes_every_triangle_of_a_plan) {
    state("bone").highlight = 1.0f; // a batch of its own
    order.take(body, plan());
    EXPECT_EQ(order.corners().size(), 3u * plan().triangles);
    EXPECT_GT(order.triangle_count(render::Batch::Solid), 0u);
    EXPECT_GT(order.triangle_count(render::Batch::Chosen), 0u);
    EXPECT_EQ(order.first_triangle(render::Batch::Chosen), order.triangle_count(render::Batch::Solid));
    EXPECT_EQ(order.triangle_count(render::Batch::Ghost), 0u);
}

TEST_F(TriangleOrderTest, every_triangle_faces_one_of_two_sides_and_only_the_rim_both) {
    show_only("skin");
    order.take(body, plan());
    const auto all = triangles_of(order);
    order.take_facing(body, plan(), k_before);
    auto faced = triangles_of(order);
    EXPECT_GT(faced.size(), all.size() * 2 / 5);
    EXPECT_LT(faced.size(), all.size() * 3 / 5);
    order.take_facing(body, plan(), k_behind);
    const auto from_behind = triangles_of(order);
    faced.insert(from_behind.begin(), from_behind.end());
    EXPECT_EQ(faced, all);
}

TEST_F(TriangleOrderTest, what_is_seen_edge_on_stays) {
    show_only("skin");
    order.take(body, plan());
    const auto corners = order.corners().subspan(order.corners().size() / 6 * 3, 3);
    const std::array<std::uint32_t, 3> one{corners[0], corners[1], corners[2]};
    const glm::vec3 a = body.position(one[0]), b = body.position(one[1]), c = body.position(one[2]);
    const glm::vec3 normal = glm::normalize(glm::cross(b - a, c - a)), beside = a + 4000.0f * glm::normalize(b - a);
    order.take_facing(body, plan(), beside);
    EXPECT_TRUE(triangles_of(order).contains(one));
    order.take_facing(body, plan(), beside - 100.0f * normal);
    EXPECT_FALSE(triangles_of(order).contains(one));
}

TEST_F(TriangleOrderTest, of_solid_parts_only_what_is_near_a_seen_triangle_is_kept) {
    state("bone").highlight = 1.0f;
    order.take(body, plan());
    const std::size_t solid = order.triangle_count(render::Batch::Solid),
                      chosen = order.triangle_count(render::Batch::Chosen);
    const auto before = triangles_of(order);
    ASSERT_GT(solid, 200u);
    const std::array<std::uint32_t, 3> hundredth{order.corners()[297], order.corners()[298], order.corners()[299]};
    const std::uint32_t seen[] = {0, 100, 100, 0, static_cast<std::uint32_t>(solid + chosen)};
    order.keep_seen(seen);
    EXPECT_EQ(order.triangle_count(render::Batch::Solid), 128u);
    EXPECT_EQ(order.triangle_count(render::Batch::Chosen), chosen);
    EXPECT_EQ(order.first_triangle(render::Batch::Chosen), 128u);
    const auto after = triangles_of(order);
    EXPECT_TRUE(after.contains(hundredth));
    for (const auto& triangle : after) EXPECT_TRUE(before.contains(triangle));
    order.keep_seen({});
    EXPECT_EQ(order.triangle_count(render::Batch::Solid), 0u);
    EXPECT_EQ(order.triangle_count(render::Batch::Chosen), chosen);
}

}
