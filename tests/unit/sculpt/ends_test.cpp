// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/sculpt/ends/band.h"
#include "myoatlas/sculpt/ends/firm_ground.h"
#include "myoatlas/sculpt/ends/tendon_slips.h"
#include "myoatlas/sculpt/joints/joints.h"
#include "support/shapes.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;
using scene::PartKind;

namespace {

// A round muscle along Y from -20 to 20, its origin below.
geometry::MeshData muscle_at(glm::vec3 center) {
    auto mesh = support::ball({0, 0, 0}, 1, 40);
    for (auto& p : mesh.positions) {
        mesh.along.push_back(0.5f + 0.5f * p.y);
        mesh.across.push_back(0.5f);
        mesh.fiber.push_back({0, 1, 0});
        mesh.tendon.push_back(0.0f);
        p = p * glm::vec3{5, 20, 5} + center;
    }
    mesh.normals = geometry::smooth_normals(mesh);
    return mesh;
}

std::vector<scene::PartMesh> muscle_over_bone(float gap_mm) {
    std::vector parts{support::part("muscle", Side::Left, PartKind::Muscle, muscle_at({100, 0, 0})),
                      support::part("muscle", Side::Right, PartKind::Muscle, {}),
                      support::part("bone", Side::Left, PartKind::Bone, support::ball({100, -28 - gap_mm, 0}, 8, 24))};
    for (auto& part : parts) part.mesh.normals = geometry::smooth_normals(part.mesh);
    return parts;
}

}

TEST(AttachmentGaps, are_the_distance_between_an_end_and_what_it_is_fixed_to) {
    const auto parts = muscle_over_bone(5.0f);
    const auto gaps = sculpt::find_gaps(parts, {{0, 2, true, 0.2f}, {0, 2, false, 0.2f}});
    EXPECT_NEAR(gaps[0].gap_mm, 5.0f, 0.1f);
    EXPECT_EQ(gaps[0].touching_mm2, 0.0f);
    EXPECT_NEAR(gaps[1].gap_mm, 38.0f, 1.0f); // the other end
}

TEST(AttachmentGaps, are_nothing_where_an_end_lies_in_its_bone) {
    const auto gaps = sculpt::find_gaps(muscle_over_bone(-2.0f), {{0, 2, true, 0.2f}});
    EXPECT_EQ(gaps[0].gap_mm, 0.0f);
    EXPECT_GT(gaps[0].touching_mm2, 5.0f);
}

TEST(TendonSlips, lead_from_the_end_to_the_bone_and_lie_on_it) {
    auto parts = muscle_over_bone(5.0f);
    const auto before = parts[0].mesh;
    const std::vector<sculpt::Attachment> attachments{{0, 2, true, 0.2f}};
    EXPECT_NEAR(sculpt::add_tendon_slips(parts, attachments)[0].gap_mm, 5.0f, 0.1f);
    const auto& after = parts[0].mesh;
    EXPECT_LT(sculpt::find_gaps(parts, attachments)[0].gap_mm, 0.3f);
    EXPECT_GT(after.positions.size(), before.positions.size());
    EXPECT_TRUE(std::equal(before.positions.begin(), before.positions.end(), after.positions.begin()));
    EXPECT_EQ(after.along.back(), 0.0f);
    EXPECT_EQ(after.tendon.back(), 1.0f);
    EXPECT_FALSE(geometry::find_faults(after).has_any());
    EXPECT_LT(support::deepest_mm(after, parts[2].mesh), 0.02f);
    EXPECT_EQ(parts[1].mesh.positions.size(), after.positions.size()); // the right one is its mirror image
    EXPECT_EQ(parts[1].mesh.positions.back().x, -after.positions.back().x);
}

TEST(TendonSlips, are_left_out_where_the_belly_alone_counts) {
    auto parts = muscle_over_bone(5.0f);
    const auto belly = parts[0].mesh.triangles;
    sculpt::add_tendon_slips(parts, {{0, 2, true, 0.2f}});
    ASSERT_GT(parts[0].mesh.triangles.size(), belly.size());
    EXPECT_EQ(sculpt::without_slips(parts[0].mesh).triangles, belly);
}

TEST(TendonSlips, are_not_made_where_the_end_is_there_or_the_bone_far_off) {
    for (const float gap_mm : {0.1f, 40.0f}) {
        auto parts = muscle_over_bone(gap_mm);
        const auto before = parts[0].mesh.positions;
        sculpt::add_tendon_slips(parts, {{0, 2, true, 0.2f}});
        EXPECT_EQ(parts[0].mesh.positions, before) << gap_mm;
    }
}

TEST(Bands, are_closed_and_face_outward) {
    const auto mesh =
        sculpt::band_mesh({{{0, 0, 0}, {1, 0, 0}, 4, 1}, {{0, 5, 0}, {1, 0, 0}, 3, 1}, {{0, 9, 2}, {1, 0, 0}, 4, 1}});
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
    EXPECT_NEAR(geometry::volume_mm3(mesh), 9.4 * 3.14159 * 3.5, 20.0);
    EXPECT_TRUE(sculpt::band_mesh({{{0, 0, 0}, {1, 0, 0}, 4, 1}}).triangles.empty());
}

TEST(Joints, run_from_place_to_place_over_the_bone_between) {
    std::vector body{support::part("bone", Side::Left, PartKind::Bone, support::ball({100, 0, 0}, 20, 40))};
    body[0].mesh.normals = geometry::smooth_normals(body[0].mesh);
    sculpt::JointTable table;
    table.structure = "ligament";
    table.bands = {{{{"bone", {0.5f, 1.0f, 0.5f}, sculpt::BoneFace::Up, 0.0f},
                     {"bone", {1.0f, 0.5f, 0.5f}, sculpt::BoneFace::Lateral, 0.0f}},
                    {6.0f},
                    {2.0f},
                    glm::vec3{0.0f},
                    false,
                    false,
                    false}};
    const auto joints = sculpt::make_joints(body, {table});
    ASSERT_TRUE(joints);
    ASSERT_EQ(joints->size(), 2u);
    const auto& left = (*joints)[0];
    EXPECT_EQ(left.side, Side::Left);
    EXPECT_FALSE(geometry::find_faults(left.mesh).has_any());
    EXPECT_LT(support::deepest_mm(left.mesh, body[0].mesh), 0.02f);
    for (const auto& p : left.mesh.positions) EXPECT_LT(glm::distance(p, {100, 0, 0}), 20.0f + 4.0f);
    const auto box = geometry::bounds_of(left.mesh.positions);
    EXPECT_GT(box.max.y, 19.5f);
    EXPECT_GT(box.max.x, 119.5f);

    table.bands[0].places[0].on = "no_bone";
    const auto refused = sculpt::make_joints(body, {table});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems()[0].where, "ligament");
}

}
