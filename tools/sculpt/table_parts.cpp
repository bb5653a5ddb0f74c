// SPDX-License-Identifier: MIT
#include "table_parts.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/io/tables/body_tables.h"
#include "myoatlas/io/tables/skin_table.h"
#include "myoatlas/sculpt/sculpt.h"
#include "myoatlas/sculpt/skin/skin.h"

#include <string>
#include <utility>

namespace myoatlas::sculpt_tool {

core::Result<std::vector<scene::PartMesh>> parts_of_tables(const std::filesystem::path& folder) {
    const auto tables = io::load_body_tables(folder);
    if (!tables) return tables.problems();
    std::vector<std::vector<scene::PartMesh>> made(tables->size());
    core::for_each_in_parallel(tables->size(), [&](std::size_t i) {
        const auto& table = tables.value()[i];
        scene::PartMesh part;
        part.structure = table.structure;
        part.kind = table.kind;
        part.side = table.is_midline ? core::Side::Midline : core::Side::Left;
        part.mesh = sculpt::sculpt(table);
        made[i].push_back(part);
        if (table.is_midline) return;
        part.side = core::Side::Right;
        part.mesh = sculpt::mirrored(part.mesh);
        made[i].push_back(std::move(part));
    });
    std::vector<scene::PartMesh> parts;
    core::Problems problems;
    for (auto& sides : made)
        for (auto& part : sides) {
            if (part.mesh.triangles.empty())
                problems.push_back({folder.string(), "The table of " + part.structure + " gives no mesh."});
            parts.push_back(std::move(part));
        }
    const auto skin_table_path = folder / "skin.json";
    if (std::filesystem::exists(skin_table_path)) {
        auto table = io::load_skin_table(skin_table_path);
        if (!table) return table.problems();
        if (const auto relief_path = folder / "skin_relief.json"; std::filesystem::exists(relief_path)) {
            auto relief = io::load_skin_relief(relief_path);
            if (!relief) return relief.problems();
            table->relief = std::move(*relief);
        }
        // Cartilage gives nose and ears their shape: there the skin is only just outside. Over the eye lies its lid.
        std::vector<sculpt::Flesh> flesh;
        for (const auto& part : parts) {
            const bool is_ear = part.structure == "ear", is_eye = part.structure == "eyeball";
            const bool is_near_skin = part.kind == scene::PartKind::Other && !is_eye;
            flesh.push_back({&part.mesh, is_near_skin ? is_ear ? 0.9f : 0.4f : 1.0f, is_ear});
        }
        scene::PartMesh skin{
            "skin", core::Side::Midline, scene::PartKind::Skin, sculpt::sculpt_skin(*table, flesh), {}};
        if (skin.mesh.triangles.empty())
            problems.push_back({skin_table_path.string(), "The table of the skin gives no mesh."});
        parts.push_back(std::move(skin));
    }
    if (!problems.empty()) return problems;
    return parts;
}

}
