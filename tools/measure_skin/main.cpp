// measure_skin: measures the skin of a folder of anatomical meshes and writes its table (assets/body/skin.json).
// SPDX-License-Identifier: MIT
#include "body/nearest_surface.h"
#include "body/skin.h"
#include "core/parallel.h"
#include "fit_region.h"
#include "io/mesh_file.h"
#include "io/skin_table.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace {

struct Reference {
    scene::MeshData skin, ears;
    std::vector<scene::MeshData> flesh;
};

core::Result<Reference> load(const std::filesystem::path& folder) {
    const auto path = folder / "manifest.json";
    std::ifstream stream{path};
    const auto manifest = nlohmann::json::parse(stream, nullptr, false);
    if (!manifest.is_array()) return core::Problem{path.string(), "Expected a manifest, a JSON list of meshes."};
    struct Row {
        std::string file, kind, base;
    };
    std::vector<Row> rows;
    for (const auto& row : manifest) {
        const Row one{row.value("file", ""), row.value("kind", ""), row.value("base", "")};
        const bool is_wanted = one.kind != "other" || one.base == "ear" || one.base == "eyeball";
        if (is_wanted && one.file.find("hires") == std::string::npos) rows.push_back(one);
    }
    std::vector<scene::MeshData> meshes(rows.size());
    std::vector<core::Problems> problems(rows.size());
    core::for_each_in_parallel(rows.size(), [&](std::size_t i) {
        auto mesh = io::read_mesh(folder / rows[i].file);
        if (!mesh) {
            problems[i] = mesh.problems();
            return;
        }
        for (auto& p : mesh->positions) p = {p.x, p.z, -p.y}; // their frame has +Y back, +Z up
        meshes[i] = std::move(*mesh);
    });
    Reference reference;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!problems[i].empty()) return problems[i];
        if (rows[i].kind == "skin")
            reference.skin = std::move(meshes[i]);
        else if (rows[i].base == "ear")
            reference.ears = std::move(meshes[i]);
        else
            reference.flesh.push_back(std::move(meshes[i]));
    }
    if (reference.skin.triangles.empty()) return core::Problem{path.string(), "Expected a mesh of kind skin."};
    return reference;
}

// Prints how far the points of one surface lie from another.
void compare(const char* what, const scene::MeshData& from, const scene::MeshData& to) {
    const body::NearestSurface nearest{to};
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
    const measure_skin::BodyRays rays{reference->skin, reference->flesh}, ear_rays{reference->ears, {}};
    const auto plans = measure_skin::region_plans();
    body::SkinTable table;
    table.regions.resize(plans.size());
    core::for_each_in_parallel(plans.size(), [&](std::size_t i) {
        table.regions[i] = measure_skin::fit_region(plans[i], plans[i].is_ear ? ear_rays : rays);
    });
    for (const auto& region : table.regions) fmt::print("{}: {} numbers\n", region.id, body::count_numbers(region));
    if (const auto written = io::save_skin_table(out, table); !written) return refuse(written.problems());

    const auto skin = body::sculpt_skin(table);
    fmt::print("skin: {} vertices, {} triangles\n", skin.positions.size(), skin.triangles.size());
    if (skin.triangles.empty()) return 1;
    compare("made to measured", skin, reference->skin);
    compare("measured to made", reference->skin, skin);
    if (!mesh_out.empty())
        if (const auto written = io::write_mesh(mesh_out, "ply", skin); !written) return refuse(written.problems());
    return 0;
}
