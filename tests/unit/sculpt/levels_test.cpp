// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/finish/levels.h"

#include "myoatlas/geometry/components.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "support/shapes.h"

#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;
using scene::PartKind;

namespace {

std::vector<scene::PartMesh> two_balls() {
    return {support::part("large", Side::Midline, PartKind::Muscle, support::ball({0, 0, 0}, 80, 48)),
            support::part("small", Side::Midline, PartKind::Bone, support::ball({200, 0, 0}, 10, 24))};
}

geometry::Box bounds_of(const scene::MeshLibrary& library, const scene::LevelOfDetail& level) {
    std::vector<glm::vec3> corners;
    for (std::uint32_t i = 0; i < level.index_count; ++i)
        corners.push_back(library.position(library.indices[level.first_index + i]));
    return geometry::bounds_of(corners);
}

}

TEST(Levels, keep_within_their_budgets_and_give_the_larger_part_more) {
    auto parts = two_balls();
    sculpt::add_levels(parts, {2000, 400});
    EXPECT_LE(parts[0].coarser[0].size() + parts[1].coarser[0].size(), 2000u);
    EXPECT_LE(parts[0].coarser[1].size() + parts[1].coarser[1].size(), 400u);
    EXPECT_GT(parts[0].coarser[1].size(), parts[1].coarser[1].size());
    EXPECT_GT(parts[1].coarser[1].size(), 10u);
}

TEST(Levels, leave_out_slips_too_small_to_see_but_not_a_muscle_of_many_small_bellies) {
    const auto with_piece = [](float belly_mm, float piece_mm) {
        auto part = two_balls()[0];
        const auto ball = part.mesh;
        for (auto& p : part.mesh.positions) p *= belly_mm / 160.0f;
        const auto first = static_cast<std::uint32_t>(ball.positions.size());
        for (const auto& p : ball.positions)
            part.mesh.positions.push_back(p * (piece_mm / 160.0f) + glm::vec3{2.0f * belly_mm, 0.0f, 0.0f});
        for (const auto& t : ball.triangles) part.mesh.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
        part.mesh.normals = geometry::smooth_normals(part.mesh);
        std::vector<scene::PartMesh> parts{part};
        sculpt::add_levels(parts, {2000, 400});
        geometry::MeshData coarsest;
        coarsest.positions = parts[0].mesh.positions;
        coarsest.triangles = parts[0].coarser[1];
        return geometry::split_components(coarsest, 0.0f).size();
    };
    EXPECT_EQ(with_piece(200.0f, 10.0f), 1u);
    EXPECT_EQ(with_piece(20.0f, 16.0f), 2u);
}

TEST(Levels, keep_the_silhouettes_bounds) {
    auto parts = two_balls();
    sculpt::add_levels(parts, {2000, 400});
    const auto library = scene::build_library(parts, "test");
    for (const auto& part : library.parts)
        for (const auto& level : part.levels) {
            const auto box = bounds_of(library, level);
            const float size = part.bounds_max.x - part.bounds_min.x;
            for (int axis = 0; axis < 3; ++axis) {
                EXPECT_NEAR(box.min[axis], part.bounds_min[axis], 0.06f * size) << part.structure;
                EXPECT_NEAR(box.max[axis], part.bounds_max[axis], 0.06f * size) << part.structure;
            }
        }
}

TEST(Levels, reordering_moves_attributes_along_with_their_vertices) {
    auto parts = two_balls();
    for (auto& part : parts)
        for (const auto& p : part.mesh.positions) part.mesh.along.push_back((p.y + 100.0f) / 200.0f);
    const double volume = geometry::volume_mm3(parts[0].mesh);
    sculpt::add_levels(parts, {2000, 400});
    for (const auto& part : parts)
        for (std::size_t i = 0; i < part.mesh.positions.size(); ++i)
            EXPECT_FLOAT_EQ(part.mesh.along[i], (part.mesh.positions[i].y + 100.0f) / 200.0f);
    EXPECT_NEAR(geometry::volume_mm3(parts[0].mesh), volume, 1e-3 * volume);
}

TEST(Levels, limiting_triangles_spares_the_skin) {
    auto parts = two_balls();
    parts[0].kind = PartKind::Skin;
    const std::size_t skin = parts[0].mesh.triangles.size();
    sculpt::limit_triangles(parts, 1000);
    EXPECT_EQ(parts[0].mesh.triangles.size(), skin);
    EXPECT_LT(parts[1].mesh.triangles.size(), 1000u);
}

}
