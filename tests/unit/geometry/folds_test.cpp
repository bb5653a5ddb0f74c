// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/folds.h"

#include "myoatlas/sculpt/sculpt.h"
#include "unit/sculpt/shapes.h"
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

// A square net of points in the plane Z = 0, facing +Z.
geometry::MeshData net(std::uint32_t side) {
    geometry::MeshData mesh;
    for (std::uint32_t y = 0; y < side; ++y)
        for (std::uint32_t x = 0; x < side; ++x) mesh.positions.emplace_back(x, y, 0.0f);
    for (std::uint32_t y = 0; y + 1 < side; ++y)
        for (std::uint32_t x = 0; x + 1 < side; ++x) {
            const std::uint32_t a = y * side + x, b = a + 1, c = b + side, d = a + side;
            mesh.triangles.push_back({a, b, c});
            mesh.triangles.push_back({a, c, d});
        }
    return mesh;
}

}

TEST(folds, a_smooth_body_has_none) {
    EXPECT_TRUE(geometry::folded_triangles(sculpt::sculpt(shapes::part(shapes::ellipsoid(15, 10, 60, 9)))).empty());
}

TEST(folds, a_vertex_pulled_over_its_neighbors_makes_some_and_is_laid_back_among_them) {
    geometry::MeshData mesh = net(9);
    mesh.positions[4 * 9 + 4] += glm::vec3(2.4f, 0.2f, 0.1f);
    const auto before = mesh.positions;
    EXPECT_FALSE(geometry::folded_triangles(mesh).empty());
    geometry::unfold(mesh);
    EXPECT_TRUE(geometry::folded_triangles(mesh).empty());
    EXPECT_LT(glm::distance(mesh.positions[4 * 9 + 4], glm::vec3(4, 4, 0)), 1.0f);
    // What is far from a fold stays.
    for (const std::size_t corner : {0u, 8u, 72u, 80u}) EXPECT_EQ(mesh.positions[corner], before[corner]);
}

}
