// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/packing/contact_resolution.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/sculpt/sculpt.h"
#include "support/shapes.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;
using scene::PartKind;

namespace {

geometry::MeshData stretched(geometry::MeshData mesh, glm::vec3 by, glm::vec3 to) {
    for (auto& p : mesh.positions) p = p * by + to;
    return mesh;
}

// A muscle that lies along Y, 40 mm long and round.
geometry::MeshData spindle(glm::vec3 center, float radius) {
    return stretched(support::ball({0, 0, 0}, 1, 40), {radius, 20.0f, radius}, center);
}

float deepest_mm(const sculpt::Penetrations& penetrations) {
    float deepest = 0.0f;
    for (const auto& pair : penetrations.pairs) deepest = std::max(deepest, pair.deepest_mm);
    return deepest;
}

}

TEST(ContactResolution, pushes_a_muscle_out_of_a_bone_and_leaves_it_touching) {
    std::vector parts{support::part("muscle", Side::Left, PartKind::Muscle, spindle({100, 0, 0}, 5)),
                      support::part("bone", Side::Left, PartKind::Bone, support::ball({108, 0, 0}, 4, 24))};
    const auto bone = parts[1].mesh.positions;
    const auto report = sculpt::resolve_contacts(parts);
    EXPECT_GT(report.before.share_in_bone[0], 0.005f);
    EXPECT_NEAR(deepest_mm(report.before), 1.0f, 0.1f);
    EXPECT_LT(deepest_mm(report.after), 0.2f);
    EXPECT_EQ(parts[1].mesh.positions, bone);
    const geometry::NearestSurface surface{parts[1].mesh};
    float nearest_mm = 1e9f;
    for (const auto& p : parts[0].mesh.positions) nearest_mm = std::min(nearest_mm, surface.find(p).distance_mm);
    EXPECT_LT(nearest_mm, 0.3f);
}

TEST(ContactResolution, parts_two_muscles_that_cross_and_the_thicker_gives_more) {
    std::vector parts{support::part("thick", Side::Left, PartKind::Muscle, spindle({100, 0, 0}, 8)),
                      support::part("thin", Side::Left, PartKind::Muscle, spindle({110.5f, 0, 0}, 3.5f))};
    const auto measured = parts;
    const auto report = sculpt::resolve_contacts(parts);
    EXPECT_GT(deepest_mm(report.before), 0.8f);
    EXPECT_LT(deepest_mm(report.after), 0.15f);
    float went[2] = {0.0f, 0.0f};
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t v = 0; v < parts[i].mesh.positions.size(); ++v)
            went[i] = std::max(went[i], glm::distance(parts[i].mesh.positions[v], measured[i].mesh.positions[v]));
    EXPECT_GT(went[0], went[1]);
    EXPECT_GT(went[1], 0.05f);
}

TEST(ContactResolution, moves_nothing_where_nothing_overlaps) {
    std::vector parts{support::part("muscle", Side::Left, PartKind::Muscle, spindle({100, 0, 0}, 5)),
                      support::part("other_muscle", Side::Left, PartKind::Muscle, spindle({111, 0, 0}, 5)),
                      support::part("bone", Side::Left, PartKind::Bone, support::ball({91, 0, 0}, 3, 24))};
    const auto measured = parts;
    const auto report = sculpt::resolve_contacts(parts);
    for (std::size_t i = 0; i < parts.size(); ++i) EXPECT_EQ(parts[i].mesh.positions, measured[i].mesh.positions);
    EXPECT_TRUE(report.after.pairs.empty());
    EXPECT_EQ(report.farthest_mm, 0.0f);
}

TEST(ContactResolution, a_thin_sheet_bends_round_a_bone_and_keeps_its_thickness) {
    // A disk 2 mm thick that a bone pushes 1.5 mm into.
    auto disk = stretched(support::ball({0, 0, 0}, 1, 48), {20.0f, 1.0f, 20.0f}, {100, 0, 0});
    std::vector parts{support::part("sheet", Side::Left, PartKind::Muscle, disk),
                      support::part("bone", Side::Left, PartKind::Bone, support::ball({100, -9.5f, 0}, 10, 40))};
    const double volume = geometry::volume_mm3(parts[0].mesh);
    const auto report = sculpt::resolve_contacts(parts);
    EXPECT_LT(deepest_mm(report.after), 0.5f * deepest_mm(report.before));
    EXPECT_GT(geometry::volume_mm3(parts[0].mesh), 0.85 * volume);
    float top_mm = -1e9f;
    for (const auto& p : parts[0].mesh.positions) top_mm = std::max(top_mm, p.y);
    EXPECT_GT(top_mm, 1.2f) << "the far side has made way";
}

TEST(ContactResolution, keeps_both_sides_mirror_images_and_the_midline_symmetric) {
    // A left muscle reaches over the midline into its own mirror image and into a midline muscle.
    const auto left = spindle({3, 0, 0}, 5);
    std::vector parts{support::part("paired", Side::Left, PartKind::Muscle, left),
                      support::part("paired", Side::Right, PartKind::Muscle, sculpt::mirrored(left)),
                      support::part("middle", Side::Midline, PartKind::Muscle,
                                    stretched(support::ball({0, 0, 0}, 1, 24), {8, 8, 8}, {0, 0, 10}))};
    // Every vertex gets a mirror image at exactly its place.
    for (auto& p : parts[2].mesh.positions) p = glm::round(p * 1024.0f) / 1024.0f;
    sculpt::resolve_contacts(parts);
    const auto& there = parts[0].mesh.positions;
    const auto& here = parts[1].mesh.positions;
    ASSERT_EQ(there.size(), here.size());
    for (std::size_t v = 0; v < there.size(); ++v) EXPECT_EQ(here[v], glm::vec3(-there[v].x, there[v].y, there[v].z));
    for (const auto& p : parts[2].mesh.positions) {
        float nearest_mm = 1e9f;
        for (const auto& q : parts[2].mesh.positions)
            nearest_mm = std::min(nearest_mm, glm::distance(q, {-p.x, p.y, p.z}));
        EXPECT_LT(nearest_mm, 0.01f);
    }
}

TEST(ContactResolution, meshes_stay_closed_and_face_outward_under_a_hard_push) {
    std::vector parts{support::part("muscle", Side::Left, PartKind::Muscle, spindle({100, 0, 0}, 5)),
                      support::part("bone", Side::Left, PartKind::Bone, support::ball({105, 0, 0}, 4, 24)),
                      support::part("bone_behind", Side::Left, PartKind::Bone, support::ball({96, 2, 0}, 3, 24))};
    const auto measured = parts[0].mesh;
    sculpt::resolve_contacts(parts);
    const auto& mesh = parts[0].mesh;
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
    EXPECT_GT(geometry::volume_mm3(mesh), 0.3 * geometry::volume_mm3(measured));
    std::size_t turned_over = 0;
    for (const auto& t : mesh.triangles) {
        const auto normal = [&t](const std::vector<glm::vec3>& p) {
            return glm::cross(p[t[1]] - p[t[0]], p[t[2]] - p[t[0]]);
        };
        turned_over += glm::dot(normal(mesh.positions), normal(measured.positions)) < 0.0f;
    }
    EXPECT_EQ(turned_over, 0u);
    for (const auto& n : mesh.normals) EXPECT_NEAR(glm::length(n), 1.0f, 1e-3f);
}

TEST(Penetrations, a_point_outside_a_folded_surface_is_outside) {
    // Two balls in one mesh, the inner one inside out: a hollow shell.
    auto shell = support::ball({0, 0, 0}, 20, 32);
    const auto hollow = support::ball({0, 0, 0}, 10, 32);
    const auto first = static_cast<std::uint32_t>(shell.positions.size());
    shell.positions.insert(shell.positions.end(), hollow.positions.begin(), hollow.positions.end());
    for (const auto& t : hollow.triangles) shell.triangles.push_back({t[0] + first, t[2] + first, t[1] + first});
    shell.normals = geometry::smooth_normals(shell);
    const auto edges = geometry::edge_neighbors_of(shell.triangles);
    const geometry::Solid solid{shell, edges};
    EXPECT_GT(solid.find_height({0, 0, 0}, 30.0f)->mm, 9.0f);
    EXPECT_LT(solid.find_height({15, 0, 0}, 30.0f)->mm, -4.5f);
    EXPECT_GT(solid.find_height({22, 0, 0}, 30.0f)->mm, 1.9f);
    EXPECT_FALSE(solid.find_height({60, 0, 0}, 30.0f));
    EXPECT_NEAR(solid.find_exit({15, 0, 0}, {-1, 0, 0}, 30.0f)->distance_mm, 5.0f, 0.1f);
}

}
