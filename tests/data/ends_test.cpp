// Ends reach their bones: on the body that ships, every attachment that the atlas names, and every ligament's places.
// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/solid.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/tables/course_tables.h"
#include "myoatlas/io/tables/joint_tables.h"
#include "myoatlas/sculpt/packing/penetrations.h"
#include "sculpt/attachments.h"
#include "support/places.h"
#include "support/shipped_body.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace myoatlas {

namespace {

constexpr float k_reached_mm = 1.0f;

// The left and midline parts of one kind, to ask how high something lies above them. The parts must outlive this.
struct Solids {
    Solids(const std::vector<scene::PartMesh>& parts, scene::PartKind kind) {
        for (const auto& one : parts) {
            if (one.kind != kind) continue;
            edges[one.structure] = geometry::edge_neighbors_of(one.mesh.triangles);
            by_structure[one.structure].emplace(one.mesh, edges[one.structure]);
        }
    }
    std::map<std::string, geometry::EdgeNeighbors> edges;
    std::map<std::string, std::optional<geometry::Solid>> by_structure;
};

class Ends : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        auto& known = parts_of[GetParam()];
        const auto& body = support::shipped_body(GetParam());
        ASSERT_TRUE(body) << body.problems()[0].what;
        if (known.empty())
            for (const auto& part : body->parts)
                if (part.side != core::Side::Right) known.push_back(mesh_of(*body, part));
        parts = known;
        if (catalog) return;
        auto read = io::load_catalog(support::repository() / "assets/data");
        ASSERT_TRUE(read);
        catalog.emplace(std::move(*read));
    }
    static void TearDownTestSuite() {
        parts_of.clear();
        catalog.reset();
    }

    static scene::PartMesh mesh_of(const scene::MeshLibrary& body, const scene::Part& part) {
        scene::PartMesh made{part.structure, part.side, part.kind, {}, {}};
        for (std::uint32_t v = 0; v < part.vertex_count; ++v) {
            const auto& vertex = body.vertices[part.first_vertex + v];
            made.mesh.positions.push_back(body.position(part.first_vertex + v));
            made.mesh.normals.push_back(body.normal(part.first_vertex + v));
            made.mesh.along.push_back(static_cast<float>(vertex.along) / 65535.0f);
        }
        const auto& range = part.levels[0];
        for (std::uint32_t i = 0; i < range.index_count; i += 3) {
            auto& triangle = made.mesh.triangles.emplace_back();
            for (std::uint32_t k = 0; k < 3; ++k)
                triangle[k] = body.indices[range.first_index + i + k] - part.first_vertex;
        }
        return made;
    }

    const scene::PartMesh* part(const std::string& structure) const {
        const auto found = std::ranges::find(parts, structure, &scene::PartMesh::structure);
        return found == parts.end() ? nullptr : &*found;
    }

    std::vector<scene::PartMesh> parts;
    static inline std::map<std::string, std::vector<scene::PartMesh>> parts_of; // by body
    static inline std::optional<anatomy::Catalog> catalog;
};

}

TEST_P(Ends, of_muscles_reach_what_they_are_named_to_be_fixed_to) {
    const auto attachments = sculpt_tool::attachments_of(parts, *catalog);
    const auto gaps = sculpt::find_gaps(parts, attachments);
    ASSERT_GT(gaps.size(), 1000u);
    for (std::size_t i = 0; i < gaps.size(); ++i)
        EXPECT_LE(gaps[i].gap_mm, k_reached_mm)
            << parts[attachments[i].muscle].structure << (attachments[i].is_origin ? " from " : " to ")
            << parts[attachments[i].on].structure;
}

// As packed, before slips are added, nine muscles in ten have at most 2.1 % of their surface in bone, and 0.9 % on
// average.
TEST_P(Ends, bring_hardly_more_of_a_muscle_into_bone) {
    const auto share = sculpt::share_in_bone(parts, sculpt::find_penetrations(parts));
    EXPECT_LE(share.mean, 0.0092f);
    EXPECT_LE(share.nine_in_ten, 0.023f);
}

TEST_P(Ends, of_ligaments_lie_on_their_bones_and_in_none) {
    const auto tables = io::load_joint_tables(support::repository() / "assets/body/joints.json");
    ASSERT_TRUE(tables) << tables.problems()[0].where << ": " << tables.problems()[0].what;
    EXPECT_GE(tables->size(), 120u);
    const Solids bones(parts, scene::PartKind::Bone);
    for (const auto& table : *tables) {
        const auto* made = part(table.structure);
        ASSERT_TRUE(made) << table.structure;
        std::size_t sunk = 0;
        for (const auto& [bone, solid] : bones.by_structure) {
            float nearest = 1e9f, lift = 1e9f;
            for (const auto& p : made->mesh.positions)
                if (const auto height = solid->find_height(p, 40.0f)) {
                    nearest = std::min(nearest, height->mm);
                    sunk += height->mm < -0.3f;
                }
            for (const auto& band : table.bands)
                for (const auto& place : band.places)
                    if (place.on == bone && place.face != sculpt::BoneFace::Free) lift = std::min(lift, place.lift_mm);
            if (lift < 1e8f) {
                EXPECT_LE(nearest, lift + k_reached_mm) << table.structure << " from " << bone;
            }
        }
        EXPECT_LE(static_cast<double>(sunk), 0.08 * static_cast<double>(made->mesh.positions.size()))
            << table.structure << " lies in bone";
    }
}

TEST_P(Ends, ligaments_are_described_named_and_hidden_until_asked_for) {
    std::size_t count = 0;
    for (const auto& structure : catalog->all().structures) {
        if (structure.layer != anatomy::Layer::Joint) continue;
        ++count;
        EXPECT_TRUE(structure.is_described) << structure.id;
        EXPECT_EQ(structure.kind, anatomy::StructureKind::Other) << structure.id;
        EXPECT_FALSE(structure.names.latin.empty() || structure.names.lay.empty()) << structure.id;
        EXPECT_TRUE(part(structure.id)) << structure.id;
    }
    EXPECT_GE(count, 120u);
}

// Their tubes give way to bone and stay under the skin, whatever body it is.
TEST_P(Ends, nerves_and_vessels_are_whole_and_lie_in_no_bone_and_under_the_skin) {
    const auto tables = io::load_course_tables(support::repository() / "assets/body/courses.json");
    ASSERT_TRUE(tables) << tables.problems()[0].where << ": " << tables.problems()[0].what;
    EXPECT_GE(tables->size(), 50u);
    const Solids bones(parts, scene::PartKind::Bone), skins(parts, scene::PartKind::Skin);
    ASSERT_EQ(skins.by_structure.size(), 1u);
    const auto& skin = skins.by_structure.begin()->second;
    for (const auto& table : *tables) {
        const auto* made = part(table.structure);
        ASSERT_TRUE(made) << table.structure;
        std::size_t sunk = 0;
        float highest = -1e9f;
        for (const auto& p : made->mesh.positions) {
            for (const auto& [name, bone] : bones.by_structure)
                if (const auto height = bone->find_height(p, 8.0f)) sunk += height->mm < -0.3f;
            if (const auto height = skin->find_height(p, 60.0f)) highest = std::max(highest, height->mm);
        }
        EXPECT_LE(static_cast<double>(sunk), 0.02 * static_cast<double>(made->mesh.positions.size()))
            << table.structure << " lies in bone";
        EXPECT_LT(highest, -0.3f) << table.structure << " comes out of the skin";
    }
}

// What runs between two muscles that touch lies a little in both, and what pierces a muscle lies in it. Nothing else
// may run through the middle of one, as the superior gluteal nerve did.
TEST_P(Ends, nerves_and_vessels_lie_between_muscles) {
    const Solids muscles(parts, scene::PartKind::Muscle);
    std::size_t all = 0, in_muscle = 0, deep = 0;
    std::map<std::string, double> deep_share;
    for (const auto& structure : catalog->all().structures) {
        if (structure.layer != anatomy::Layer::Neurovascular) continue;
        const auto* made = part(structure.id);
        ASSERT_TRUE(made) << structure.id;
        const std::size_t deep_before = deep;
        for (const auto& p : made->mesh.positions) {
            float lowest = 0.0f;
            for (const auto& [name, muscle] : muscles.by_structure)
                if (const auto height = muscle->find_height(p, 12.0f)) lowest = std::min(lowest, height->mm);
            in_muscle += lowest < -0.3f;
            deep += lowest < -3.0f;
        }
        const auto count = made->mesh.positions.size();
        all += count;
        deep_share[structure.id] = static_cast<double>(deep - deep_before) / static_cast<double>(count);
    }
    EXPECT_LE(static_cast<double>(in_muscle), 0.15 * static_cast<double>(all));
    EXPECT_LE(static_cast<double>(deep), 0.035 * static_cast<double>(all));
    for (const char* freed : {"superior_gluteal_nerve", "suprascapular_nerve", "sciatic_nerve", "femoral_vein",
                              "posterior_tibial_artery", "basilic_vein", "cephalic_vein"})
        EXPECT_LE(deep_share[freed], 0.07) << freed;
}

TEST_P(Ends, nerves_and_vessels_are_described_named_and_hidden_until_asked_for) {
    using enum anatomy::StructureKind;
    std::map<anatomy::StructureKind, std::size_t> counts;
    for (const auto& structure : catalog->all().structures) {
        const bool is_one = structure.kind == Nerve || structure.kind == Artery || structure.kind == Vein;
        EXPECT_EQ(is_one, structure.layer == anatomy::Layer::Neurovascular) << structure.id;
        if (!is_one) continue;
        ++counts[structure.kind];
        EXPECT_TRUE(structure.is_described) << structure.id;
        EXPECT_FALSE(structure.names.latin.empty() || structure.names.lay.empty()) << structure.id;
        EXPECT_TRUE(part(structure.id)) << structure.id;
    }
    EXPECT_GE(counts[Nerve], 20u);
    EXPECT_GE(counts[Artery], 15u);
    EXPECT_GE(counts[Vein], 10u);
    EXPECT_GE(catalog->all().structures.size(), 560u);
}

// Bands and tubes are components of their own, each closed; nothing hangs half open.
TEST_P(Ends, whatever_was_drawn_by_hand_for_joints_nerves_and_vessels_is_closed) {
    std::size_t count = 0;
    for (const auto& structure : catalog->all().structures) {
        if (!anatomy::is_asked_for(structure.layer)) continue;
        const auto* made = part(structure.id);
        ASSERT_TRUE(made) << structure.id;
        const auto faults = geometry::find_faults(made->mesh);
        EXPECT_FALSE(faults.has_any()) << structure.id;
        EXPECT_GT(geometry::volume_mm3(made->mesh), 0.0) << structure.id;
        ++count;
    }
    EXPECT_GE(count, 170u);
}

INSTANTIATE_TEST_SUITE_P(bodies, Ends, support::k_all_bodies, support::name_of_test);

}
