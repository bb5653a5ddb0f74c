// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/sculpt.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "shapes.h"
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <limits>

namespace myoatlas {

namespace {

void expect_sound(const geometry::MeshData& mesh) {
    ASSERT_FALSE(mesh.triangles.empty());
    const geometry::MeshFaults faults = geometry::find_faults(mesh);
    EXPECT_EQ(faults.open_edges, 0u);
    EXPECT_EQ(faults.crowded_edges, 0u);
    EXPECT_EQ(faults.split_vertices, 0u);
    EXPECT_EQ(faults.degenerate_triangles, 0u);
    EXPECT_EQ(faults.not_numbers, 0u);
    EXPECT_GT(geometry::volume_mm3(mesh), 0.0);
    for (const auto* values : {&mesh.along, &mesh.across, &mesh.tendon}) {
        ASSERT_EQ(values->size(), mesh.positions.size());
        for (const float v : *values) EXPECT_TRUE(v >= 0.0f && v <= 1.0f);
    }
    ASSERT_EQ(mesh.fiber.size(), mesh.positions.size());
    for (std::size_t i = 0; i < mesh.fiber.size(); ++i) {
        const float length = glm::length(mesh.fiber[i]);
        EXPECT_TRUE(length == 0.0f || std::abs(length - 1.0f) < 1e-3f);
        EXPECT_LT(std::abs(glm::dot(mesh.fiber[i], mesh.normals[i])), 1e-3f);
    }
}

}

TEST(sculpt, a_lofted_ellipsoid_has_the_volume_of_an_ellipsoid) {
    const geometry::MeshData mesh = sculpt::sculpt(shapes::part(shapes::ellipsoid(15, 10, 60, 9)));
    expect_sound(mesh);
    const double expected = 4.0 / 3.0 * std::numbers::pi * 15 * 10 * 60;
    EXPECT_NEAR(geometry::volume_mm3(mesh) / expected, 1.0, 0.03);
}

TEST(sculpt, along_runs_from_origin_to_insertion) {
    sculpt::PartTable table = shapes::part(shapes::ellipsoid(15, 10, 60, 9));
    const geometry::MeshData mesh = sculpt::sculpt(table);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        EXPECT_NEAR(mesh.along[i], (mesh.positions[i].z + 60) / 120, 0.01f);
    table.origin_is_end = true;
    const geometry::MeshData turned = sculpt::sculpt(table);
    for (std::size_t i = 0; i < turned.positions.size(); ++i)
        EXPECT_NEAR(turned.along[i], (60 - turned.positions[i].z) / 120, 0.01f);
    EXPECT_LT(glm::dot(mesh.fiber[mesh.fiber.size() / 2], turned.fiber[mesh.fiber.size() / 2]), -0.9f);
}

TEST(sculpt, across_runs_from_medial_to_lateral) {
    const geometry::MeshData mesh = sculpt::sculpt(shapes::part(shapes::ellipsoid(20, 6, 60, 9)));
    float medial = 0.0f, lateral = 0.0f;
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        if (mesh.positions[i].x < -14) medial = std::max(medial, mesh.across[i]);
        if (mesh.positions[i].x > 14) lateral = std::max(lateral, 1.0f - mesh.across[i]);
    }
    EXPECT_LT(medial, 0.25f);
    EXPECT_LT(lateral, 0.25f);
}

TEST(sculpt, tendon_grows_towards_the_tapered_ends_of_a_muscle_and_bones_have_none) {
    const geometry::MeshData muscle = sculpt::sculpt(shapes::part(shapes::ellipsoid(15, 10, 60, 9)));
    for (std::size_t i = 0; i < muscle.positions.size(); ++i) {
        const float z = std::abs(muscle.positions[i].z);
        if (z < 20) {
            EXPECT_LT(muscle.tendon[i], 0.05f);
        } else if (z > 59) {
            EXPECT_GT(muscle.tendon[i], 0.5f);
        }
    }
    for (const float t : sculpt::sculpt(shapes::part(shapes::ellipsoid(15, 10, 60, 9), scene::PartKind::Bone)).tendon)
        EXPECT_EQ(t, 0.0f);
}

TEST(sculpt, a_pipe_keeps_its_hole) {
    const geometry::MeshData mesh = sculpt::sculpt(shapes::part(shapes::pipe(10, 5, 40), scene::PartKind::Bone));
    expect_sound(mesh);
    const double expected = std::numbers::pi * (100 - 25) * 40;
    EXPECT_NEAR(geometry::volume_mm3(mesh) / expected, 1.0, 0.08);
    for (const glm::vec3& p : mesh.positions) EXPECT_GT(std::hypot(p.x, p.y), 4.0f);
}

TEST(sculpt, half_a_midline_part_becomes_a_symmetric_whole) {
    sculpt::Sections half;
    half.axis.points = {{0, 0, 0}, {20, 0, 0}};
    half.axis.side = {0, 0, 1};
    half.is_half = true;
    for (const float at : {0.0f, 6.0f, 12.0f, 18.0f})
        half.stations.push_back({at, {shapes::ellipse(9 - 0.3f * at, 7)}});
    const geometry::MeshData mesh = sculpt::sculpt(shapes::part(half, scene::PartKind::Bone));
    expect_sound(mesh);
    const geometry::Box box = geometry::bounds_of(mesh.positions);
    EXPECT_NEAR(box.min.x, -box.max.x, 0.3f);
    EXPECT_GT(box.max.x, 17.0f);
}

TEST(sculpt, a_sheet_is_as_thick_as_measured) {
    const geometry::MeshData mesh = sculpt::sculpt(shapes::part(shapes::disk(50, 4)));
    expect_sound(mesh);
    for (const glm::vec3& p : mesh.positions) {
        if (std::hypot(p.x, p.y) < 40) {
            EXPECT_NEAR(std::abs(p.z), 2.0f, 1e-3f);
        }
    }
    EXPECT_NEAR(geometry::volume_mm3(mesh) / (std::numbers::pi * 2500 * 4), 1.0, 0.06);
}

TEST(sculpt, a_sheet_with_a_hole_and_a_notch_is_still_sound) {
    sculpt::Sheet sheet = shapes::disk(50, 3);
    sheet.outline.push_back(shapes::ellipse(10, 14, {8, 5}));
    sheet.outline.front().terms.push_back({9, 0, 0, -9});
    expect_sound(sculpt::sculpt(shapes::part(sheet)));
}

TEST(sculpt, the_other_side_is_a_mirror_image_that_faces_outward) {
    sculpt::Loft loft = shapes::ellipsoid(15, 10, 60, 9);
    for (glm::vec3& p : loft.axis.points) p.x += 100;
    const geometry::MeshData left = sculpt::sculpt(shapes::part(loft)), right = sculpt::mirrored(left);
    expect_sound(right);
    EXPECT_NEAR(geometry::volume_mm3(right), geometry::volume_mm3(left), 1.0);
    EXPECT_LT(geometry::bounds_of(right.positions).max.x, 0.0f);
}

TEST(sculpt, tables_that_make_no_sense_give_an_empty_mesh) {
    sculpt::Loft backwards = shapes::ellipsoid(15, 10, 60, 4);
    std::swap(backwards.stations[0], backwards.stations[3]);
    EXPECT_TRUE(sculpt::sculpt(shapes::part(backwards)).triangles.empty());
    sculpt::Loft no_axis = shapes::ellipsoid(15, 10, 60, 4);
    no_axis.axis.points.clear();
    EXPECT_TRUE(sculpt::sculpt(shapes::part(no_axis)).triangles.empty());
    sculpt::Sheet no_grid = shapes::disk(50, 4);
    no_grid.height.values.clear();
    EXPECT_TRUE(sculpt::sculpt(shapes::part(no_grid)).triangles.empty());
    EXPECT_TRUE(sculpt::sculpt(shapes::part(sculpt::Sections{})).triangles.empty());
}

TEST(mesh_repair, faults_are_found) {
    geometry::MeshData mesh = sculpt::sculpt(shapes::part(shapes::ellipsoid(15, 10, 60, 5)));
    geometry::MeshData open = mesh;
    open.triangles.pop_back();
    EXPECT_EQ(geometry::find_faults(open).open_edges, 3u);
    geometry::MeshData doubled = mesh;
    doubled.triangles.push_back(doubled.triangles.front());
    EXPECT_EQ(geometry::find_faults(doubled).crowded_edges, 3u);
    geometry::MeshData broken = mesh;
    broken.positions[3].y = std::numeric_limits<float>::quiet_NaN();
    EXPECT_GT(geometry::find_faults(broken).not_numbers, 0u);
}

}
