// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_measures.h"

#include "support/shapes.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

TEST(MeshMeasures, volume_and_area_of_a_box_are_exact) {
    const auto mesh = support::box({1, 2, 3}, {11, 22, 33});
    EXPECT_NEAR(geometry::volume_mm3(mesh), 10 * 20 * 30, 1e-3);
    EXPECT_NEAR(geometry::area_mm2(mesh), 2 * (200 + 300 + 600), 1e-3);
}

TEST(MeshMeasures, vertices_share_the_area_by_thirds) {
    geometry::MeshData mesh;
    mesh.positions = {{0, 0, 0}, {6, 0, 0}, {0, 6, 0}, {6, 6, 0}};
    mesh.triangles = {{0, 1, 2}, {2, 1, 3}};
    EXPECT_EQ(geometry::vertex_areas_mm2(mesh), (std::vector<float>{6, 12, 12, 6}));
}

TEST(MeshMeasures, volume_is_negative_when_the_mesh_is_inside_out) {
    auto mesh = support::box({0, 0, 0}, {1, 1, 1});
    for (auto& triangle : mesh.triangles) std::swap(triangle[0], triangle[1]);
    EXPECT_NEAR(geometry::volume_mm3(mesh), -1.0, 1e-6);
}

TEST(MeshMeasures, normals_of_a_ball_point_away_from_its_center) {
    const auto mesh = support::ball({5, 6, 7}, 30);
    const auto normals = geometry::smooth_normals(mesh);
    for (std::size_t i = 0; i < normals.size(); ++i)
        EXPECT_GT(glm::dot(normals[i], glm::normalize(mesh.positions[i] - glm::vec3{5, 6, 7})), 0.99f);
}

TEST(MeshMeasures, an_empty_mesh_has_no_bounds_and_no_volume) {
    const geometry::MeshData nothing;
    EXPECT_EQ(geometry::bounds_of(nothing.positions).max, glm::vec3{0.0f});
    EXPECT_EQ(geometry::volume_mm3(nothing), 0.0);
    EXPECT_TRUE(geometry::smooth_normals(nothing).empty());
}

}
