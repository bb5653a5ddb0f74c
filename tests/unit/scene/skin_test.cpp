// SPDX-License-Identifier: MIT
#include "myoatlas/scene/skin.h"

#include "support/shapes.h"

#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;
using scene::PartKind;

namespace {

scene::MeshLibrary body_in(geometry::MeshData skin) {
    return scene::build_library({support::part("biceps", Side::Left, PartKind::Muscle, support::ball({50, 0, 0}, 9)),
                                 support::part("skin", Side::Midline, PartKind::Skin, std::move(skin))},
                                "test");
}

scene::MeshLibrary bare_body() {
    return scene::build_library({support::part("biceps", Side::Left, PartKind::Muscle, support::ball({50, 0, 0}, 9))},
                                "bare");
}

}

TEST(Skin, counts_vertices_from_its_own_first_one) {
    const scene::MeshLibrary body = body_in(support::box({-60, -60, -60}, {60, 60, 60}));
    const geometry::MeshData skin = scene::skin_of(body);
    ASSERT_EQ(skin.triangles.size(), 12u);
    EXPECT_EQ(skin.normals.size(), skin.positions.size());
    for (const auto& triangle : skin.triangles)
        for (const auto corner : triangle) EXPECT_LT(corner, skin.positions.size());
    EXPECT_EQ(skin.positions[scene::nearest_vertex(skin, {70, 70, 70})], glm::vec3(60, 60, 60));
}

TEST(Skin, of_a_body_without_one_is_empty) {
    EXPECT_EQ(scene::find_skin(bare_body()), nullptr);
    EXPECT_TRUE(scene::skin_of(bare_body()).positions.empty());
    EXPECT_FALSE(scene::is_skin_of(bare_body(), {}));
}

TEST(Skin, is_known_by_its_vertices) {
    const scene::MeshLibrary body = body_in(support::box({-60, -60, -60}, {60, 60, 60}));
    auto positions = scene::skin_of(body).positions;
    EXPECT_TRUE(scene::is_skin_of(body, positions));
    positions.front().x += 1.0f;
    EXPECT_FALSE(scene::is_skin_of(body, positions)); // as many, but elsewhere
    positions.pop_back();
    EXPECT_FALSE(scene::is_skin_of(body, positions));
}

}
