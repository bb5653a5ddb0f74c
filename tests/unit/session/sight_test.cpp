// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/sight.h"
#include "support/shapes.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

using core::Side;
using scene::PartKind;

constexpr glm::vec3 k_to_left{1, 0, 0}, k_to_right{-1, 0, 0}, k_to_front{0, 0, 1};

// Two legs in one skin, 40 mm apart.
scene::MeshLibrary legs(PartKind kind) {
    geometry::MeshData both = support::box({20, 0, -20}, {60, 400, 20});
    const geometry::MeshData right = support::box({-60, 0, -20}, {-20, 400, 20});
    const auto first = static_cast<std::uint32_t>(both.positions.size());
    both.positions.insert(both.positions.end(), right.positions.begin(), right.positions.end());
    for (const auto& t : right.triangles) both.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
    return scene::build_library({support::part("legs", Side::Midline, kind, std::move(both))}, "legs");
}

}

TEST(Sight, is_blocked_by_the_other_leg_but_not_by_its_own) {
    const scene::MeshLibrary body = legs(PartKind::Skin);
    const session::Sight sight(body);
    EXPECT_FALSE(sight.is_clear({20, 200, 0}, k_to_right)) << "the inner side of the left leg, seen from the right";
    EXPECT_TRUE(sight.is_clear({60, 200, 0}, k_to_left));
    EXPECT_TRUE(sight.is_clear({40, 200, 20}, k_to_front));
}

TEST(Sight, is_never_blocked_where_there_is_no_skin) {
    const scene::MeshLibrary body = legs(PartKind::Bone);
    EXPECT_TRUE(session::Sight(body).is_clear({20, 200, 0}, k_to_right));
}

TEST(Sight, an_opaque_part_hides_what_lies_behind_it_but_not_what_lies_on_it) {
    const scene::MeshLibrary body = legs(PartKind::Bone);
    const session::Sight sight(body, {true});
    EXPECT_TRUE(sight.is_hidden({40, 200, -60}, k_to_front));
    EXPECT_FALSE(sight.is_hidden({40, 200, 22}, k_to_front));
    EXPECT_FALSE(sight.is_hidden({40, 200, -60}, -k_to_front));
    EXPECT_FALSE(session::Sight(body).is_hidden({40, 200, -60}, k_to_front));
}

}
