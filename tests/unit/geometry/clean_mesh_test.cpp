// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/clean_mesh.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "support/shapes.h"

#include <gtest/gtest.h>
#include <utility>

namespace myoatlas {

namespace {

// Every triangle with corners of its own, as an STL has them; a little apart, as rounding leaves them.
geometry::MeshData torn(const geometry::MeshData& mesh) {
    geometry::MeshData difference;
    for (const auto& triangle : mesh.triangles) {
        const auto first = static_cast<std::uint32_t>(difference.positions.size());
        for (int k = 0; k < 3; ++k)
            difference.positions.push_back(mesh.positions[triangle[k]] + glm::vec3(1e-5f * static_cast<float>(k)));
        difference.triangles.push_back({first, first + 1, first + 2});
    }
    return difference;
}

void add(geometry::MeshData& mesh, const geometry::MeshData& more, bool is_inward) {
    const auto first = static_cast<std::uint32_t>(mesh.positions.size());
    mesh.positions.insert(mesh.positions.end(), more.positions.begin(), more.positions.end());
    for (auto triangle : more.triangles) {
        if (is_inward) std::swap(triangle[1], triangle[2]);
        mesh.triangles.push_back({first + triangle[0], first + triangle[1], first + triangle[2]});
    }
}

}

TEST(CleanMesh, closes_a_mesh_whose_triangles_share_no_vertices) {
    const auto ball = support::ball({10, 20, 30}, 40);
    auto mesh = torn(ball);
    const auto cleaning = geometry::clean(mesh);
    EXPECT_EQ(mesh.positions.size(), ball.positions.size());
    EXPECT_EQ(cleaning.open_edges, 0u);
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
}

TEST(CleanMesh, drops_triangles_without_area_and_triangles_that_are_there_twice) {
    auto mesh = support::box({0, 0, 0}, {10, 10, 10});
    const auto sound = mesh.triangles.size();
    mesh.triangles.push_back({0, 0, 1});
    mesh.triangles.push_back({mesh.triangles[3][1], mesh.triangles[3][2], mesh.triangles[3][0]});
    const auto cleaning = geometry::clean(mesh);
    EXPECT_EQ(mesh.triangles.size(), sound);
    EXPECT_EQ(cleaning.dropped_triangles, 2u);
}

TEST(CleanMesh, turns_a_body_that_is_inside_out) {
    geometry::MeshData mesh;
    add(mesh, support::ball({0, 0, 0}, 10), true);
    geometry::clean(mesh);
    EXPECT_GT(geometry::volume_mm3(mesh), 0.0);
}

TEST(CleanMesh, turns_triangles_that_face_against_their_neighbors) {
    auto mesh = support::ball({0, 0, 0}, 10);
    const double volume = geometry::volume_mm3(mesh);
    for (std::size_t t = 0; t < mesh.triangles.size(); t += 3) std::swap(mesh.triangles[t][1], mesh.triangles[t][2]);
    const auto cleaning = geometry::clean(mesh);
    EXPECT_GT(cleaning.turned_triangles, 0u);
    EXPECT_NEAR(geometry::volume_mm3(mesh), volume, 1e-3 * volume);
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
}

TEST(CleanMesh, turns_one_body_of_a_set_and_leaves_a_hollow_as_it_is) {
    auto mesh = support::ball({0, 0, 0}, 10);
    add(mesh, support::ball({50, 0, 0}, 10), true);
    add(mesh, support::ball({0, 0, 0}, 5), true); // a hollow in the first
    const double one = geometry::volume_mm3(support::ball({0, 0, 0}, 10));
    geometry::clean(mesh);
    EXPECT_NEAR(geometry::volume_mm3(mesh), 2.0 * one - one / 8.0, 0.02 * one);
}

TEST(CleanMesh, leaves_nothing_of_a_mesh_without_area) {
    geometry::MeshData mesh;
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}};
    mesh.triangles = {{0, 1, 2}};
    geometry::clean(mesh);
    EXPECT_TRUE(mesh.triangles.empty());
    EXPECT_TRUE(mesh.positions.empty());
}

}
