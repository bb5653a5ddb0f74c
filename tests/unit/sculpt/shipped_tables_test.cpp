// Every table in assets/body: within its budget, and a sound mesh.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/folds.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/tables/body_tables.h"
#include "myoatlas/io/tables/skin_table.h"
#include "myoatlas/sculpt/sculpt.h"
#include "support/places.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <set>

namespace myoatlas {

namespace {

const std::vector<sculpt::PartTable>& tables() {
    static const auto read = io::load_body_tables(support::repository() / "assets/body");
    static const std::vector<sculpt::PartTable> none;
    if (!read) {
        for (const core::Problem& problem : read.problems()) ADD_FAILURE() << problem.where << ": " << problem.what;
        return none;
    }
    return *read;
}

}

TEST(shipped_tables, hold_every_muscle_and_bone_of_one_side_once) {
    std::set<std::string> names;
    std::size_t muscles = 0, bones = 0;
    for (const sculpt::PartTable& table : tables()) {
        EXPECT_TRUE(names.insert(table.structure).second) << table.structure;
        muscles += table.kind == scene::PartKind::Muscle;
        bones += table.kind == scene::PartKind::Bone;
    }
    EXPECT_GE(muscles, 210u);
    EXPECT_GE(bones, 119u);
}

TEST(shipped_tables, that_were_described_and_not_measured_say_so_in_the_atlas_too) {
    const auto catalog = io::load_catalog(support::repository() / "assets/data");
    ASSERT_TRUE(catalog);
    std::size_t described = 0;
    for (const sculpt::PartTable& table : tables()) {
        const anatomy::Structure* structure = catalog->find_structure(table.structure);
        ASSERT_NE(structure, nullptr) << table.structure;
        EXPECT_EQ(structure->is_described, table.is_described) << table.structure;
        EXPECT_EQ(structure->is_midline, table.is_midline) << table.structure;
        described += table.is_described;
    }
    EXPECT_GE(described, 10u);
}

TEST(shipped_tables, of_the_skin_hold_600_numbers_a_region_at_most) {
    const auto skin = io::load_skin_table(support::repository() / "assets/body/skin.json");
    ASSERT_TRUE(skin);
    EXPECT_GE(skin->regions.size(), 16u);
    for (const auto& region : skin->regions) {
        EXPECT_LE(sculpt::count_numbers(region), 600u) << region.id;
        for (const auto& detail : region.details) EXPECT_LE(detail.values.size(), 600u) << region.id;
    }
}

TEST(shipped_tables, of_the_skins_relief_lie_on_the_left_or_begin_in_the_middle) {
    const auto lines = io::load_skin_relief(support::repository() / "assets/body/skin_relief.json");
    ASSERT_TRUE(lines) << lines.problems().front().what;
    std::set<std::string> ids;
    for (const auto& line : *lines) {
        EXPECT_TRUE(ids.insert(line.id).second) << line.id;
        for (const auto& place : line.places) EXPECT_GE(place.x, 0.0f) << line.id;
    }
    for (const char* nail : {"thumb_nail", "little_finger_nail", "big_toe_nail", "little_toe_nail"})
        EXPECT_TRUE(ids.contains(nail)) << nail;
}

TEST(shipped_tables, are_measurements_within_their_budget) {
    // 400 a part, 600 for the skull's parts, the hip bone, the scapula, the sacrum and sheets; a set counts by its
    // bodies, and more where these are long bent bands or chains of slips.
    const std::set<std::string> long_sets{"external_intercostal", "internal_intercostal", "innermost_intercostal",
                                          "lumbar_rotator", "thoracic_rotator"};
    for (sculpt::PartTable table : tables()) {
        table.pieces.resize(table.pieces.size() - table.joined_pieces); // those were drawn, not measured
        const std::size_t numbers = sculpt::count_numbers(table), bodies = table.pieces.size();
        const std::size_t limit = bodies <= 2                           ? 600
                                  : long_sets.contains(table.structure) ? std::max<std::size_t>(600, 135 * bodies)
                                                                        : std::max<std::size_t>(520, 90 * bodies);
        EXPECT_LE(numbers, limit) << table.structure;
    }
}

TEST(shipped_tables, sculpt_to_closed_two_manifold_meshes) {
    const auto& all = tables();
    std::vector<std::string> faulty(all.size());
    std::vector<std::size_t> triangles(all.size(), 0);
    core::for_each_in_parallel(all.size(), [&](std::size_t i) {
        const geometry::MeshData mesh = sculpt::sculpt(all[i]);
        triangles[i] = mesh.triangles.size() * (all[i].is_midline ? 1 : 2);
        if (mesh.triangles.empty()) faulty[i] = "is empty";
        if (geometry::find_faults(mesh).has_any()) faulty[i] = "is not closed and two-manifold";
        if (!(geometry::volume_mm3(mesh) > 0.0)) faulty[i] = "is inside out";
        if (geometry::folded_triangles(mesh).size() > 3) faulty[i] = "shows folds inside out";
    });
    std::size_t total = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_TRUE(faulty[i].empty()) << all[i].structure << " " << faulty[i];
        total += triangles[i];
    }
    EXPECT_LT(total, 800'000u);
    EXPECT_GT(total, 300'000u);
}

}
