// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/remesh.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/mirror_halves.h"
#include "support/shapes.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

std::vector<float> edge_lengths(const geometry::MeshData& mesh) {
    std::vector<float> lengths;
    for (const auto& t : mesh.triangles)
        for (std::size_t i = 0; i < 3; ++i)
            lengths.push_back(glm::distance(mesh.positions[t[i]], mesh.positions[t[(i + 1) % 3]]));
    return lengths;
}

}

TEST(Remesh, makes_even_edges_of_the_wanted_length_and_keeps_the_shape) {
    const auto ball = support::ball({0, 0, 0}, 50, 40);
    const auto mesh = geometry::remeshed(ball, std::vector<float>(ball.positions.size(), 8.0f));
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
    std::size_t even = 0;
    const auto lengths = edge_lengths(mesh);
    for (const float length : lengths) even += length > 5.0f && length < 12.0f;
    EXPECT_GT(even, lengths.size() * 97 / 100);
    EXPECT_NEAR(geometry::volume_mm3(mesh), geometry::volume_mm3(ball), 0.02 * geometry::volume_mm3(ball));
}

TEST(Remesh, follows_the_wanted_length_from_place_to_place) {
    const auto ball = support::ball({0, 0, 0}, 50, 40);
    std::vector<float> wanted;
    for (const auto& p : ball.positions) wanted.push_back(8.0f - 0.08f * p.y); // 4 mm at the top, 12 at the bottom
    const auto mesh = geometry::remeshed(ball, wanted);
    std::size_t top = 0, bottom = 0;
    for (const auto& p : mesh.positions) (p.y > 0.0f ? top : bottom) += 1;
    EXPECT_GT(top, 2 * bottom);
}

TEST(HalfMesh, a_half_and_its_mirror_image_make_a_closed_whole) {
    const auto ball = support::ball({3.3f, 0, 0}, 50, 24);
    const auto half = geometry::left_half_of(ball, 0.5f);
    for (const auto& p : half.positions) EXPECT_GE(p.x, 0.0f);
    const auto even = geometry::remeshed(half, std::vector<float>(half.positions.size(), 6.0f));
    for (const auto& mesh : {geometry::whole_of(half), geometry::whole_of(even)}) {
        const auto faults = geometry::find_faults(mesh);
        EXPECT_EQ(faults.open_edges + faults.crowded_edges + faults.split_vertices, 0u);
        EXPECT_NEAR(geometry::bounds_of(mesh.positions).min.x, -53.3f, 0.6f);
    }
}

}
