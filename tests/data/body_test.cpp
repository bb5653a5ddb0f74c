// The bodies that ship: every mesh sound at every level of detail, both sides alike, and nothing missing.
// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/components.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "support/places.h"
#include "support/shipped_body.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <unordered_map>

namespace myoatlas {

namespace {

using core::Side;
using scene::Part;
using scene::PartKind;

class ShippedBody : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        const auto& read = support::shipped_body(GetParam());
        ASSERT_TRUE(read) << read.problems()[0].what;
        body = &*read;
    }

    // The mesh of one level, its vertices in the order of first use.
    geometry::MeshData mesh_of(const Part& part, std::size_t level) const {
        geometry::MeshData mesh;
        std::unordered_map<std::uint32_t, std::uint32_t> moved;
        const auto& range = part.levels[level];
        for (std::uint32_t i = 0; i < range.index_count; i += 3) {
            auto& triangle = mesh.triangles.emplace_back();
            for (std::uint32_t k = 0; k < 3; ++k) {
                const auto vertex = body->indices[range.first_index + i + k];
                const auto [found, is_new] =
                    moved.try_emplace(vertex, static_cast<std::uint32_t>(mesh.positions.size()));
                if (is_new) mesh.positions.push_back(body->position(vertex));
                triangle[k] = found->second;
            }
        }
        return mesh;
    }

    std::size_t count(PartKind kind) const {
        return static_cast<std::size_t>(
            std::count_if(body->parts.begin(), body->parts.end(), [&](const Part& part) { return part.kind == kind; }));
    }

    const scene::MeshLibrary* body = nullptr;
};

std::string name_of(const Part& part) {
    return part.structure + " (" + std::string{core::name_of(part.side)} + ")";
}

// How near one body's corners come to another.
float gap_mm(const geometry::MeshData& from, const geometry::NearestSurface& to) {
    float nearest = 1e9f;
    for (const auto& p : from.positions) nearest = std::min(nearest, to.find(p).distance_mm);
    return nearest;
}

// How far a mesh lies from its own mirror image, on average.
float asymmetry_mm(const geometry::MeshData& mesh) {
    const geometry::NearestSurface surface{mesh};
    float sum = 0.0f;
    for (const auto& p : mesh.positions) sum += surface.find({-p.x, p.y, p.z}).distance_mm;
    return sum / static_cast<float>(mesh.positions.size());
}

}

TEST_P(ShippedBody, is_whole) {
    EXPECT_GE(count(PartKind::Muscle), 420u);
    EXPECT_GE(count(PartKind::Bone), 200u);
    EXPECT_EQ(count(PartKind::Skin), 1u);
}

TEST_P(ShippedBody, every_mesh_is_closed_and_faces_outward_at_every_level) {
    for (const Part& part : body->parts)
        for (std::size_t level = 0; level < part.levels.size(); ++level) {
            const auto mesh = mesh_of(part, level);
            const auto faults = geometry::find_faults(mesh);
            const auto where = name_of(part) + ", level " + std::to_string(level);
            EXPECT_EQ(faults.open_edges, 0u) << where;
            EXPECT_EQ(faults.crowded_edges, 0u) << where;
            EXPECT_EQ(faults.split_vertices, 0u) << where;
            EXPECT_EQ(faults.degenerate_triangles, 0u) << where;
            EXPECT_EQ(faults.not_numbers, 0u) << where;
            EXPECT_GT(geometry::volume_mm3(mesh), 0.0) << where;
        }
}

// The branches of a tendon are bodies of their own, small, but at the muscle they belong to.
TEST_P(ShippedBody, no_scrap_floats_beside_a_part) {
    for (const Part& part : body->parts) {
        const auto components = geometry::split_components(mesh_of(part, 0), 0.0f);
        double largest = 0.0;
        for (const auto& one : components) largest = std::max(largest, geometry::volume_mm3(one));
        for (const auto& one : components) {
            const double share = geometry::volume_mm3(one) / largest;
            EXPECT_GT(share, 0.0) << name_of(part) << " has a body inside out";
            if (share >= 0.005) continue;
            float nearest = 1e9f;
            for (const auto& larger : components)
                if (geometry::volume_mm3(larger) > geometry::volume_mm3(one))
                    nearest = std::min(nearest, gap_mm(one, geometry::NearestSurface{larger}));
            const float near_mm = GetParam().ends_with("_broad") ? 1.12f : 1.0f; // a ninth broader, and so are its gaps
            EXPECT_LT(nearest, near_mm) << name_of(part) << ", share " << share;
        }
    }
}

TEST_P(ShippedBody, normals_have_unit_length_and_fibers_lie_in_the_surface) {
    for (const Part& part : body->parts)
        for (std::uint32_t i = 0; i < part.vertex_count; ++i) {
            const auto& vertex = body->vertices[part.first_vertex + i];
            float length = 0.0f, out_of_surface = 0.0f;
            for (std::size_t k = 0; k < 3; ++k) {
                const float normal = static_cast<float>(vertex.normal[k]) / 32767.0f;
                length += normal * normal;
                out_of_surface += normal * static_cast<float>(vertex.fiber[k]) / 127.0f;
            }
            ASSERT_NEAR(length, 1.0f, 0.001f) << name_of(part);
            if (part.kind == PartKind::Muscle) {
                ASSERT_NEAR(out_of_surface, 0.0f, 0.03f) << name_of(part);
            }
        }
}

TEST_P(ShippedBody, left_and_right_are_mirror_images) {
    for (const Part& left : body->parts) {
        if (left.side != Side::Left) continue;
        const Part* right = body->find_part(left.structure, Side::Right);
        ASSERT_TRUE(right) << left.structure;
        const auto there = mesh_of(left, 0), here = mesh_of(*right, 0);
        EXPECT_NEAR(right->volume_mm3, left.volume_mm3, 1e-4f * left.volume_mm3) << left.structure;
        const geometry::NearestSurface surface{here};
        float most = 0.0f;
        for (const auto& p : there.positions) most = std::max(most, surface.find({-p.x, p.y, p.z}).distance_mm);
        EXPECT_LT(most, 0.001f) << left.structure;
    }
}

// Midline parts lose triangles without regard to the other half, so theirs need not lie at the very same places.
// The diaphragm stands higher on the right in everybody, and its openings lie beside the middle; so do the great
// vessels.
TEST_P(ShippedBody, the_skin_and_the_midline_parts_are_symmetric) {
    const std::set<std::string> beside{"diaphragm", "abdominal_aorta", "inferior_vena_cava"};
    for (const Part& part : body->parts)
        if (part.side == Side::Midline && !beside.contains(part.structure)) {
            EXPECT_LT(asymmetry_mm(mesh_of(part, 0)), part.kind == PartKind::Skin ? 0.001f : 0.3f) << part.structure;
        }
}

TEST_P(ShippedBody, every_muscle_of_the_catalog_has_a_shape_on_both_sides) {
    const auto catalog = io::load_catalog(support::repository() / "assets/data");
    ASSERT_TRUE(catalog) << catalog.problems()[0].where << ": " << catalog.problems()[0].what;
    for (const auto& muscle : catalog->all().muscles) {
        const auto is_there = [&](Side side) {
            return std::any_of(muscle.structures.begin(), muscle.structures.end(), [&](const std::string& id) {
                return body->find_part(id, side) || body->find_part(id, Side::Midline);
            });
        };
        EXPECT_TRUE(is_there(Side::Left)) << muscle.id;
        EXPECT_TRUE(is_there(Side::Right)) << muscle.id;
    }
}

INSTANTIATE_TEST_SUITE_P(bodies, ShippedBody, support::k_all_bodies, support::name_of_test);

}
