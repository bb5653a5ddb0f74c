// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/skin/skin.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/sculpt/skin/skin_region.h"
#include "support/shapes.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <set>
#include <tuple>
#include <utility>

namespace myoatlas {

namespace {

sculpt::SkinRegion ball_region(const std::string& id, bool is_midline, glm::vec3 center, float radius) {
    sculpt::SkinRegion region;
    region.id = id;
    region.is_midline = is_midline;
    region.radius_mm = radius;
    region.edge_mm = 8.0f;
    region.angles_deg = is_midline ? std::vector<float>{0, 60, 120, 180} : std::vector<float>{0, 90, 180, 270};
    for (const float tilt : {-90.0f, -45.0f, 0.0f, 45.0f, 90.0f}) {
        const bool is_pole = std::abs(tilt) == 90.0f;
        region.stations.push_back(
            {center, tilt, 0.0f, std::vector<float>(is_pole ? 1 : region.angles_deg.size(), radius)});
    }
    return region;
}

// A trunk and a limb that overlaps it.
sculpt::SkinTable small_table() {
    return {{ball_region("trunk", true, {0, 0, 0}, 60), ball_region("arm", false, {70, 10, 5}, 30)}};
}

}

TEST(SkinRegion, equal_radii_about_a_point_make_a_ball) {
    const auto mesh = sculpt::build_region_surface(ball_region("arm", false, {70, 10, 5}, 30), 3.0f).mesh;
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
    for (const auto& p : mesh.positions) EXPECT_NEAR(glm::distance(p, glm::vec3{70, 10, 5}), 30.0f, 0.01f);
    EXPECT_NEAR(geometry::volume_mm3(mesh), 4.18879 * 27000.0, 1200.0);
}

TEST(SkinRegion, a_detail_changes_its_window_and_nothing_else) {
    auto region = ball_region("trunk", true, {0, 0, 0}, 60);
    region.details.push_back({{1.0f, 2.0f, 3.0f}, {0, 20, 40}, {0, 0, 0, 5, 5, 0, 0, 0, 0}});
    const auto mesh = sculpt::build_region_surface(region, 3.0f).mesh;
    float farthest = 0.0f;
    for (const auto& p : mesh.positions) {
        const float beyond = glm::length(p) - 60.0f;
        farthest = std::max(farthest, beyond);
        if (p.z < 0.0f) {
            EXPECT_NEAR(beyond, 0.0f, 0.01f);
        }
    }
    EXPECT_NEAR(farthest, 5.0f, 0.6f);
}

TEST(SkinRegion, wrong_sizes_are_not_sound) {
    auto region = ball_region("arm", false, {70, 10, 5}, 30);
    EXPECT_TRUE(sculpt::is_sound(region));
    region.stations[2].radii.pop_back();
    EXPECT_FALSE(sculpt::is_sound(region));
    EXPECT_TRUE(sculpt::sculpt_skin({{region}}).triangles.empty());
}

TEST(Skin, is_one_closed_two_manifold_surface) {
    const auto skin = sculpt::sculpt_skin(small_table());
    ASSERT_FALSE(skin.triangles.empty());
    const auto faults = geometry::find_faults(skin);
    EXPECT_FALSE(faults.has_any()) << faults.open_edges << " open, " << faults.crowded_edges << " crowded, "
                                   << faults.split_vertices << " split, " << faults.degenerate_triangles
                                   << " degenerate";
    const auto box = geometry::bounds_of(skin.positions);
    EXPECT_NEAR(box.max.x, 100.0f, 1.5f);
    EXPECT_NEAR(box.max.y, 60.0f, 1.5f);
}

TEST(Skin, every_vertex_has_its_mirror_image) {
    const auto skin = sculpt::sculpt_skin(small_table());
    std::set<std::tuple<float, float, float>> all;
    for (const auto& p : skin.positions) all.insert({p.x, p.y, p.z});
    for (const auto& p : skin.positions) EXPECT_TRUE(all.contains({p.x == 0.0f ? 0.0f : -p.x, p.y, p.z}));
}

TEST(Skin, the_same_table_gives_the_same_mesh) {
    const auto first = sculpt::sculpt_skin(small_table()), second = sculpt::sculpt_skin(small_table());
    EXPECT_EQ(first.positions, second.positions);
    EXPECT_EQ(first.triangles, second.triangles);
}

TEST(Skin, is_lifted_over_flesh_that_comes_through) {
    const auto bump = support::ball({0, 0, 42}, 20, 24); // 2 mm out of the trunk's front
    const sculpt::Flesh flesh[] = {{&bump, 1.0f}};
    const auto bare = sculpt::sculpt_skin(small_table()), covered = sculpt::sculpt_skin(small_table(), flesh);
    EXPECT_LT(geometry::bounds_of(bare.positions).max.z, 61.0f);
    EXPECT_GT(geometry::bounds_of(covered.positions).max.z, 62.0f);
    EXPECT_FALSE(geometry::find_faults(covered).has_any());
}

TEST(Skin, takes_the_shape_of_flesh_that_shapes_it) {
    const auto ears = support::ball({0, 70, 0}, 20, 24);
    const sculpt::Flesh flesh[] = {{&ears, 1.0f, true}};
    const auto skin = sculpt::sculpt_skin(small_table(), flesh);
    EXPECT_NEAR(geometry::bounds_of(skin.positions).max.y, 91.0f, 1.0f);
    EXPECT_FALSE(geometry::find_faults(skin).has_any());
}

TEST(Skin, is_finer_where_a_detail_asks_for_it) {
    auto table = small_table();
    const auto plain = sculpt::sculpt_skin(table);
    table.regions[0].details.push_back({{1.0f, 2.0f, 3.0f}, {0, 20, 40}, std::vector<float>(9, 0.0f), 3.0f});
    EXPECT_GT(sculpt::sculpt_skin(table).triangles.size(), plain.triangles.size() + 200);
}

namespace {

// Over the front of the trunk, 10 mm left of the middle.
sculpt::SkinLine front_line(sculpt::ReliefShape shape, float raise_mm) {
    return {"line", {{10, -15, 57}, {10, 15, 57}}, shape, {12.0f}, {raise_mm}, 0, 1.2f};
}

// How far out the skin lies at the middle of that line, and `beside` it by so many mm.
float front_at(const geometry::MeshData& skin, float beside_mm) {
    float nearest = 1e9f, out = 0.0f;
    for (const auto& p : skin.positions)
        if (const float away = std::hypot(p.x - 10.0f - beside_mm, p.y); p.z > 0.0f && away < nearest) {
            nearest = away;
            out = glm::length(p);
        }
    return out;
}

}

TEST(SkinRelief, rises_and_sinks_within_its_width_and_nowhere_else) {
    auto table = small_table();
    table.relief = {front_line(sculpt::ReliefShape::Bell, 0.0f)}; // fine triangles, no relief
    const auto bare = sculpt::sculpt_skin(table);
    using enum sculpt::ReliefShape;
    for (const auto& [shape, raise] : {std::pair{Bell, 2.0f}, {Crease, -2.0f}, {Plate, 1.0f}}) {
        table.relief = {front_line(shape, raise)};
        const auto skin = sculpt::sculpt_skin(table);
        ASSERT_EQ(skin.positions.size(), bare.positions.size());
        EXPECT_FALSE(geometry::find_faults(skin).has_any());
        EXPECT_NEAR(front_at(skin, 0.0f) - front_at(bare, 0.0f), raise, 0.6f);
        const float half_way = shape == Plate ? 1.0f : shape == Bell ? 0.56f : 0.25f;
        EXPECT_NEAR(front_at(skin, 3.0f) - front_at(bare, 3.0f), half_way * raise, 0.55f);
        for (std::size_t v = 0; v < skin.positions.size(); ++v) {
            const glm::vec3 p = glm::abs(bare.positions[v]);
            if (std::hypot(p.x - 10.0f, std::max(0.0f, p.y - 15.0f)) > 7.0f) {
                EXPECT_EQ(skin.positions[v], bare.positions[v]);
            }
        }
    }
}

TEST(SkinRelief, makes_the_triangles_fine_where_it_lies) {
    auto table = small_table();
    const auto plain = sculpt::sculpt_skin(table);
    table.relief = {front_line(sculpt::ReliefShape::Crease, -1.0f)};
    EXPECT_GT(sculpt::sculpt_skin(table).triangles.size(), plain.triangles.size() + 800);
}

TEST(SkinRelief, across_the_middle_is_one_closed_surface_and_its_own_mirror_image) {
    auto table = small_table();
    table.relief = {{"mouth", {{0, -10, 60}, {20, -8, 60}}, sculpt::ReliefShape::Crease, {5}, {-2, -1}, 20, 1.0f}};
    const auto skin = sculpt::sculpt_skin(table);
    EXPECT_FALSE(geometry::find_faults(skin).has_any());
    std::set<std::tuple<float, float, float>> all;
    for (const auto& p : skin.positions) all.insert({p.x, p.y, p.z});
    for (const auto& p : skin.positions) EXPECT_TRUE(all.contains({p.x == 0.0f ? 0.0f : -p.x, p.y, p.z}));
}

}
