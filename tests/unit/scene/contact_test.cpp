// SPDX-License-Identifier: MIT
#include "myoatlas/scene/contact.h"

#include "myoatlas/scene/build_library.h"
#include "support/shapes.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

using support::ball;
using support::part;

// A ball of 30 mm at the middle; a small one that touches it at +X, whose `along` grows with X.
scene::MeshLibrary touching(float gap_mm) {
    geometry::MeshData touching = ball({40.0f + gap_mm, 0, 0}, 10, 20);
    for (const glm::vec3& p : touching.positions) touching.along.push_back((p.x - 30.0f - gap_mm) / 20.0f);
    std::vector<scene::PartMesh> parts;
    parts.push_back(part("a_bone", core::Side::Midline, scene::PartKind::Bone, ball({0, 0, 0}, 30, 40)));
    parts.push_back(part("b_muscle", core::Side::Left, scene::PartKind::Muscle, touching));
    return scene::build_library(std::move(parts), "test");
}

constexpr std::uint32_t k_bone[] = {0};

TEST(contact, is_a_patch_round_the_place_where_two_parts_touch) {
    const scene::MeshLibrary body = touching(0.5f);
    const auto contacts = scene::find_contacts(body, {1, 0.0f, 0.5f}, k_bone);
    ASSERT_EQ(contacts.size(), 1u);
    ASSERT_EQ(contacts[0].inside.size(), body.parts[0].vertex_count);
    for (std::uint32_t v = 0; v < body.parts[0].vertex_count; ++v) {
        const float off = glm::distance(body.position(v), glm::vec3(30, 0, 0));
        if (off < 4.0f) {
            EXPECT_GT(contacts[0].inside[v], 128) << off;
        }
        if (off > 12.0f) {
            EXPECT_LT(contacts[0].inside[v], 128) << off;
        }
    }
}

TEST(contact, counts_only_the_stretch_that_is_asked_for) {
    EXPECT_TRUE(scene::find_contacts(touching(0.5f), {1, 0.8f, 1.0f}, k_bone).empty());
}

TEST(contact, of_parts_far_apart_is_none) {
    EXPECT_TRUE(scene::find_contacts(touching(15.0f), {1, 0.0f, 1.0f}, k_bone).empty());
}

TEST(contact, reaches_a_little_further_where_a_tendon_ends_short_of_its_bone) {
    const auto contacts = scene::find_contacts(touching(6.0f), {1, 0.0f, 1.0f}, k_bone);
    ASSERT_EQ(contacts.size(), 1u);
}

TEST(contact, leaves_the_far_side_of_a_thin_plate_alone) {
    std::vector<scene::PartMesh> parts;
    parts.push_back(
        part("a_plate", core::Side::Midline, scene::PartKind::Bone, support::box({-20, -20, -2}, {20, 20, 2})));
    parts.push_back(
        part("b_muscle", core::Side::Left, scene::PartKind::Muscle, support::box({-25, -25, 2.2f}, {25, 25, 8})));
    const scene::MeshLibrary body = scene::build_library(std::move(parts), "test");
    const auto contacts = scene::find_contacts(body, {1, 0.0f, 1.0f}, k_bone);
    ASSERT_EQ(contacts.size(), 1u);
    for (std::uint32_t v = 0; v < body.parts[0].vertex_count; ++v)
        EXPECT_EQ(contacts[0].inside[v] > 128, body.position(v).z > 0.0f);
}

}

}
