// The shipped facts laid on another body: the reference's own skin and the muscles that carry trigger points, imported
// by the built program. Bones and the rest are borrowed, to keep it short.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/surface_map/place_gaps.h"
#include "support/places.h"
#include "support/point_gaps.h"
#include "support/said_json.h"
#include "support/shared_folder.h"
#include "support/user_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <set>

namespace myoatlas {

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr float k_slack_mm = 12.0f;
const fs::path k_reference = support::shared_folder() / "reference";

// Copies the reference's meshes of the skin and of the given ids into a folder, which may name no file outside of it.
// Returns their rows of the manifest.
json copy_meshes(const std::set<std::string>& ids, const fs::path& folder) {
    const json manifest = json::parse(std::ifstream{k_reference / "manifest.json"});
    json rows = json::array();
    for (const json& row : manifest) {
        const std::string file = row["file"];
        if (file.find("hires") != std::string::npos) continue; // a second copy of some muscles
        if (row["kind"] != "skin" && !ids.count(row["id"])) continue;
        fs::create_directories((folder / file).parent_path());
        fs::copy_file(k_reference / file, folder / file);
        rows.push_back(row);
    }
    return rows;
}

}

TEST(imported_body, has_every_trigger_point_on_its_muscle_on_both_sides) {
    if (!fs::exists(k_reference / "manifest.json"))
        GTEST_SKIP() << "There are no reference meshes at " << k_reference << "; another body cannot be tried.";
    const auto catalog = io::load_catalog(support::repository() / "assets/data");
    ASSERT_TRUE(catalog);
    std::set<std::string> ids;
    for (const auto& muscle : catalog->all().muscles)
        for (const auto& point : muscle.points) {
            const auto* structure = catalog->find_structure(point.anchor.structure);
            ids.insert(structure->fma_left);
            ids.insert(structure->fma_right);
        }
    const support::UserFolder user;
    const support::ScratchFolder source;
    const json rows = copy_meshes(ids, source.path());
    std::ofstream{source.path() / "manifest.json"} << rows;

    const json report = support::json_of({"import-body", source.path().string(), "--name", "other", "--json"});
    EXPECT_EQ(report["imported"].size(), rows.size());
    EXPECT_TRUE(report["left_out"].empty()) << report["left_out"].dump(1);
    EXPECT_TRUE(report["without_mesh"].empty()) << report["without_mesh"].dump(1);
    EXPECT_TRUE(report["chart_problems"].empty()) << report["chart_problems"].dump(1);
    EXPECT_LT(report["triangles"][2], 60000);

    const auto body = io::read_body_pack(user.bodies() / "other" / "imported.body");
    ASSERT_TRUE(body);
    core::Result<anatomy::SurfaceMap> surface_map = core::Problem{"", "there is no chart"};
    for (const auto& entry : fs::directory_iterator(user.bodies() / "other"))
        if (entry.path().extension() == ".chart") surface_map = io::read_surface_map_pack(entry.path());
    ASSERT_TRUE(surface_map);
    EXPECT_EQ(support::faults_of_points(*catalog, *body, *surface_map, 3.0f), "");
    // The other body is no mirror image and has its own proportions: a little slack, the same words.
    for (const auto& gap : surface_map::place_gaps(*catalog, *surface_map))
        EXPECT_LE(gap.gap_mm, gap.within_mm + k_slack_mm)
            << gap.point << " (" << core::name_of(gap.side) << ") zone " << gap.zone;
    for (const auto& zone : surface_map->zones) EXPECT_FALSE(zone.weights.empty()) << zone.point << " touches no skin";
}

}
