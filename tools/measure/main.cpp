// measure DIR --out FOLDER: writes the measurement tables of a folder of anatomical meshes.
// measure --fibers --tables FOLDER: sets origins and fiber directions in the tables anew.
// measure --compare DIR --tables FOLDER [--json FILE]: says how far the sculpted body lies from those meshes.
// SPDX-License-Identifier: MIT
#include "choices.h"
#include "compare.h"
#include "measure_part.h"
#include "myoatlas/core/parallel.h"
#include "myoatlas/io/tables/body_tables.h"
#include "origin_end.h"
#include "reference.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <mutex>
#include <optional>
#include <utility>

using namespace myoatlas;

namespace {

int report(const core::Problems& problems) {
    for (const core::Problem& problem : problems)
        std::fprintf(stderr, "%s: %s\n", problem.where.c_str(), problem.what.c_str());
    return 2;
}

int measure_all(const std::filesystem::path& folder, const std::filesystem::path& out, const std::string& only) {
    const auto parts = measure::load_manifest(folder);
    if (!parts) return report(parts.problems());
    std::vector<std::optional<measure::Measurement>> measured(parts->size());
    core::Problems problems;
    std::mutex saying;
    core::for_each_in_parallel(parts->size(), [&](std::size_t i) {
        const measure::ReferencePart& part = (*parts)[i];
        if (part.structure.find(only) == std::string::npos || measure::is_drawn_by_hand(part.structure)) return;
        const auto mesh = measure::load_part(part);
        if (!mesh) {
            const std::lock_guard lock{saying};
            problems.insert(problems.end(), mesh.problems().begin(), mesh.problems().end());
            return;
        }
        measured[i] = measure::measure_part(part, *mesh);
        const std::lock_guard lock{saying};
        std::printf("%-52s %-30s %4zu numbers  %.2f / %.2f mm  p95 %.2f\n", part.structure.c_str(),
                    measured[i]->how.c_str(), sculpt::count_numbers(measured[i]->table),
                    static_cast<double>(measured[i]->gap.there.mean), static_cast<double>(measured[i]->gap.back.mean),
                    static_cast<double>(measured[i]->gap.worse_p95()));
        std::fflush(stdout);
    });
    std::vector<sculpt::PartTable> tables;
    for (const auto& measurement : measured) {
        if (!measurement) continue;
        if (measurement->table.pieces.empty())
            problems.push_back({measurement->table.structure, "No shape fits this part."});
        else
            tables.push_back(measurement->table);
    }
    if (!only.empty()) {
        // The other parts keep the tables they have.
        const auto before = io::load_body_tables(out);
        if (before)
            for (const sculpt::PartTable& table : *before)
                if (std::none_of(tables.begin(), tables.end(),
                                 [&](const auto& t) { return t.structure == table.structure; }))
                    tables.push_back(table);
        std::sort(tables.begin(), tables.end(), [](const sculpt::PartTable& a, const sculpt::PartTable& b) {
            return std::pair(scene::name_of(a.kind), a.structure) < std::pair(scene::name_of(b.kind), b.structure);
        });
    }
    const core::Status saved = io::save_body_tables(out, tables);
    if (!saved) return report(saved.problems());
    std::printf("%zu tables in %s\n", tables.size(), out.string().c_str());
    return problems.empty() ? 0 : report(problems);
}

int set_all_fibers(const std::filesystem::path& folder) {
    auto tables = io::load_body_tables(folder);
    if (!tables) return report(tables.problems());
    for (sculpt::PartTable& table : *tables) measure::set_fibers(table);
    std::sort(tables->begin(), tables->end(), [](const sculpt::PartTable& a, const sculpt::PartTable& b) {
        return std::pair(scene::name_of(a.kind), a.structure) < std::pair(scene::name_of(b.kind), b.structure);
    });
    const core::Status saved = io::save_body_tables(folder, *tables);
    return saved ? 0 : report(saved.problems());
}

}

int main(int argc, char** argv) {
    CLI::App app{"Measures a body, or compares the sculpted body with one."};
    std::string folder, compared, out = "assets/body", only, json;
    app.add_option("folder", folder, "a folder of meshes with manifest.json");
    app.add_option("--out", out, "where the tables go");
    app.add_option("--tables", out, "where the tables are");
    app.add_option("--compare", compared, "the meshes to compare with");
    app.add_option("--only", only, "only parts whose id holds this");
    bool fibers = false;
    app.add_flag("--fibers", fibers, "only set the origins and fiber directions of the tables anew");
    app.add_option("--json", json, "where --compare writes its figures");
    CLI11_PARSE(app, argc, argv);
    if (!compared.empty()) return measure::compare_body(compared, out, only, json);
    if (fibers) return set_all_fibers(out);
    if (folder.empty()) {
        std::fprintf(stderr, "Expected a folder of meshes, or --compare with one.\n");
        return 2;
    }
    return measure_all(folder, out, only);
}
