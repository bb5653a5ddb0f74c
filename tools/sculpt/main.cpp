// sculpt: makes the body pack, from measurement tables (the built-in body) or, for developers, from a folder of meshes.
// SPDX-License-Identifier: MIT
#include "body/ambient.h"
#include "body/levels.h"
#include "depths.h"
#include "io/pack.h"
#include "mesh_folder.h"
#include "table_parts.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/format.h>
#include <string>

namespace {

int refuse(const core::Problems& problems) {
    for (const auto& problem : problems) fmt::print(stderr, "{}: {}\n", problem.where, problem.what);
    return 2;
}

void report(const scene::MeshLibrary& library) {
    std::size_t triangles[3] = {0, 0, 0};
    for (const auto& part : library.parts)
        for (std::size_t level = 0; level < 3; ++level) triangles[level] += part.levels[level].index_count / 3;
    fmt::print("{} parts, {} vertices, {} / {} / {} triangles\n", library.parts.size(), library.vertices.size(),
               triangles[0], triangles[1], triangles[2]);
}

// Tells how long each step took.
class Clock {
public:
    void tell(const char* step) {
        const auto now = std::chrono::steady_clock::now();
        fmt::print("{}: {:.1f} s\n", step, std::chrono::duration<double>(now - last_).count());
        last_ = now;
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}

int main(int argc, char** argv) {
    std::string meshes, tables, data, out;
    bool skips_openness = false;
    CLI::App program{"Makes the body pack of Myoatlas."};
    auto* source = program.add_option_group("source");
    source->add_option("--tables", tables, "A folder of measurement tables (assets/body)");
    source->add_option("--meshes", meshes, "For developers: a folder of anatomical meshes with a manifest");
    source->require_option(1);
    program.add_option("--data", data, "The atlas data (assets/data); tells the layers for ambient openness");
    program.add_option("--out", out, "The pack to write")->required();
    program.add_flag("--no-openness", skips_openness, "Leave ambient openness at fully open");
    CLI11_PARSE(program, argc, argv);

    Clock clock;
    constexpr std::size_t k_finest_triangles = 700'000;
    auto parts = tables.empty() ? sculpt_tool::parts_of_mesh_folder(meshes, k_finest_triangles)
                                : sculpt_tool::parts_of_tables(tables);
    if (!parts) return refuse(parts.problems());
    if (!tables.empty()) body::limit_triangles(*parts, k_finest_triangles);
    clock.tell("shapes");
    if (!skips_openness) body::add_openness(*parts, sculpt_tool::depths_of(*parts, data));
    clock.tell("openness");
    body::add_levels(*parts);
    clock.tell("levels of detail");
    const auto library = scene::build_library(std::move(*parts), tables.empty() ? "reference" : "built-in");
    if (const auto written = io::write_body_pack(out, library); !written) return refuse(written.problems());
    report(library);
    return 0;
}
