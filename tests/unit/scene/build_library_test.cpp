// SPDX-License-Identifier: MIT
#include "myoatlas/scene/build_library.h"

#include "support/shapes.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;
using scene::PartKind;

namespace {

scene::MeshLibrary three_parts() {
    return scene::build_library(
        {support::part("ulna", Side::Right, PartKind::Bone, support::box({-20, 0, 0}, {-10, 5, 5})),
         support::part("biceps", Side::Left, PartKind::Muscle, support::ball({50, 0, 0}, 9)),
         support::part("ulna", Side::Left, PartKind::Bone, support::box({10, 0, 0}, {20, 5, 5}))},
        "test");
}

}

TEST(BuildLibrary, sorts_parts_by_structure_then_side) {
    const auto library = three_parts();
    ASSERT_EQ(library.parts.size(), 3u);
    EXPECT_EQ(library.parts[0].structure, "biceps");
    EXPECT_EQ(library.parts[1].side, Side::Left);
    EXPECT_EQ(library.parts[2].side, Side::Right);
}

TEST(BuildLibrary, every_vertex_knows_its_part_and_every_index_stays_in_it) {
    const auto library = three_parts();
    for (std::size_t p = 0; p < library.parts.size(); ++p) {
        const auto& part = library.parts[p];
        for (std::uint32_t v = 0; v < part.vertex_count; ++v)
            EXPECT_EQ(library.vertices[part.first_vertex + v].part, p);
        for (const auto& level : part.levels)
            for (std::uint32_t i = 0; i < level.index_count; ++i) {
                const auto index = library.indices[level.first_index + i];
                EXPECT_GE(index, part.first_vertex);
                EXPECT_LT(index, part.first_vertex + part.vertex_count);
            }
    }
}

TEST(BuildLibrary, finds_a_part_by_structure_and_side_only) {
    const auto library = three_parts();
    ASSERT_NE(library.find_part("ulna", Side::Right), nullptr);
    EXPECT_NEAR(library.find_part("ulna", Side::Right)->bounds_max.x, -10.0f, 1e-5f);
    EXPECT_NEAR(library.find_part("ulna", Side::Right)->volume_mm3, 250.0f, 1e-2f);
    EXPECT_EQ(library.find_part("ulna", Side::Midline), nullptr);
    EXPECT_EQ(library.find_part("radius", Side::Left), nullptr);
}

TEST(BuildLibrary, packs_attributes_to_their_precision) {
    auto part = support::part("biceps", Side::Left, PartKind::Muscle, support::ball({0, 0, 0}, 9));
    const std::size_t count = part.mesh.positions.size();
    part.mesh.along.assign(count, 0.25f);
    part.mesh.across.assign(count, 2.0f); // out of range is clamped
    part.mesh.fiber.assign(count, {0.0f, -1.0f, 0.0f});
    part.mesh.ambient_occlusion.assign(count, 0.5f);
    const auto library = scene::build_library({part}, "test");
    const auto& vertex = library.vertices[3];
    EXPECT_NEAR(vertex.along / 65535.0, 0.25, 1e-4);
    EXPECT_EQ(vertex.across, 65535);
    EXPECT_EQ(vertex.fiber[1], -127);
    EXPECT_NEAR(vertex.ambient_occlusion / 255.0, 0.5, 4e-3);
    EXPECT_EQ(vertex.ambient_occlusion_deep, 255);
    EXPECT_GT(glm::dot(library.normal(3), glm::normalize(library.position(3))), 0.98f);
}

}
