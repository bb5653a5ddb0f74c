// measure_skin: measures the skin of a folder of anatomical meshes and writes its table (assets/body/skin.json).
// SPDX-License-Identifier: MIT
#include "fit_region.h"
#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/io/meshes/mesh_file.h"
#include "myoatlas/io/meshes/mesh_folder.h"
#include "myoatlas/io/tables/skin_table.h"
#include "myoatlas/sculpt/skin/skin.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>

using namespace myoatlas;

namespace {

struct Reference {
    geometry::MeshData skin;
    std::vector<geometry::MeshData> flesh;
};

core::Result<Reference> load(const std::filesystem::path& folder) {
    auto listed = io::read_mesh_folder(folder);
    if (!listed) return listed.problems();
    auto& rows = listed->sources;
    std::erase_if(rows, [](const io::MeshSource& row) {
        const bool is_wanted = row.kind != scene::PartKind::Other || row.base == "set of nasal cartilages";
        return !is_wanted || row.listed_as.find("hires") != std::string::npos; // second copies of some muscles
    });
    const io::MeshFrame frame = listed->frame.value_or(io::MeshFrame{});
    std::vector<geometry::MeshData> meshes(rows.size());
    std::vector<core::Problems> problems(rows.size());
    core::for_each_in_parallel(rows.size(), [&](std::size_t i) {
        auto mesh = io::read_mesh(rows[i].file);
        if (!mesh) {
            problems[i] = mesh.problems();
            return;
        }
        for (auto& p : mesh->positions) p = frame.to_ours(p);
        meshes[i] = std::move(*mesh);
    });
    Reference reference;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!problems[i].empty()) return problems[i];
        if (rows[i].kind == scene::PartKind::Skin)
            reference.skin = std::move(meshes[i]);
        else
            reference.flesh.push_back(std::move(meshes[i]));
    }
    if (reference.skin.triangles.empty()) return core::Problem{folder.string(), "Expected a mesh of kind skin."};
    return reference;
}

// Prints how far the points of one surface lie from another.
void compare(const char* what, const geometry::MeshData& from, const geometry::MeshData& to) {
    const geometry::NearestSurface nearest{to};
    std::vector<float> distances(from.positions.size());
    core::for_each_in_parallel(distances.size(),
                               [&](std::size_t i) { distances[i] = nearest.find(from.positions[i]).distance_mm; });
    double sum = 0.0;
    for (const float distance : distances) sum += distance;
    std::sort(distances.begin(), distances.end());
    fmt::print("{}: mean {:.2f} mm, 95 % within {:.2f} mm, largest {:.1f} mm\n", what,
               sum / static_cast<double>(distances.size()), distances[distances.size() * 95 / 100], distances.back());
}

int refuse(const core::Problems& problems) {
    for (const auto& problem : problems) fmt::print(stderr, "{}: {}\n", problem.where, problem.what);
    return 2;
}

}

int main(int argc, char** argv) {
    std::string meshes, out, mesh_out;
    CLI::App program{"Measures the skin."};
    program.add_option("--meshes", meshes, "A folder of anatomical meshes with a manifest")->required();
    program.add_option("--out", out, "The table to write (skin.json)")->required();
    program.add_option("--mesh", mesh_out, "Also write the skin made from it (PLY), to look at");
    CLI11_PARSE(program, argc, argv);
    const auto reference = load(meshes);
    if (!reference) return refuse(reference.problems());
    const measure_skin::BodyRays rays{reference->skin, reference->flesh};
    const auto plans = measure_skin::region_plans();
    sculpt::SkinTable table;
    table.regions.resize(plans.size());
    core::for_each_in_parallel(plans.size(),
                               [&](std::size_t i) { table.regions[i] = measure_skin::fit_region(plans[i], rays); });
    for (const auto& region : table.regions) fmt::print("{}: {} numbers\n", region.id, sculpt::count_numbers(region));
    if (const auto written = io::save_skin_table(out, table); !written) return refuse(written.problems());

    const auto skin = sculpt::sculpt_skin(table);
    fmt::print("skin: {} vertices, {} triangles\n", skin.positions.size(), skin.triangles.size());
    if (skin.triangles.empty()) return 1;
    compare("made to measured", skin, reference->skin);
    compare("measured to made", reference->skin, skin);
    if (!mesh_out.empty())
        if (const auto written = io::write_mesh(mesh_out, "ply", skin); !written) return refuse(written.problems());
    return 0;
}
