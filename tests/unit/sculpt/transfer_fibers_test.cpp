// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/fibers/transfer_fibers.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "support/shapes.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

// A ball whose fibers run down, so that `along` tells the height.
geometry::MeshData ball_of_fibers() {
    auto mesh = support::ball({0, 0, 0}, 50, 24);
    mesh.normals = geometry::smooth_normals(mesh);
    for (const auto& p : mesh.positions) {
        mesh.along.push_back(0.5f - p.y / 100.0f);
        mesh.across.push_back(0.5f + p.x / 100.0f);
        mesh.tendon.push_back(std::abs(p.y) > 40.0f ? 1.0f : 0.0f);
        mesh.fiber.emplace_back(0, -1, 0);
    }
    return mesh;
}

}

TEST(TransferFibers, follows_a_part_that_is_larger_and_lies_elsewhere) {
    auto to = support::ball({300, 40, -20}, 75, 17);
    to.normals = geometry::smooth_normals(to);
    sculpt::transfer_fibers(ball_of_fibers(), to);
    ASSERT_EQ(to.along.size(), to.positions.size());
    for (std::size_t v = 0; v < to.positions.size(); ++v) {
        const glm::vec3 p = to.positions[v] - glm::vec3(300, 40, -20);
        EXPECT_NEAR(to.along[v], 0.5f - p.y / 150.0f, 0.02f);
        EXPECT_NEAR(to.across[v], 0.5f + p.x / 150.0f, 0.02f);
        EXPECT_NEAR(glm::dot(to.fiber[v], to.normals[v]), 0.0f, 1e-3f);
        if (std::abs(p.y) < 50.0f) {
            EXPECT_LT(to.fiber[v].y, 0.0f);
        }
    }
}

TEST(TransferFibers, leaves_empty_what_the_other_part_lacks) {
    const auto from = support::ball({0, 0, 0}, 50);
    auto to = support::ball({0, 0, 0}, 50);
    to.normals = geometry::smooth_normals(to);
    to.along.assign(to.positions.size(), 0.3f);
    sculpt::transfer_fibers(from, to);
    EXPECT_TRUE(to.along.empty());
    EXPECT_TRUE(to.fiber.empty());
}

}
