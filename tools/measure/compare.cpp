// SPDX-License-Identifier: MIT
#include "compare.h"
#include "body/mesh_repair.h"
#include "body/sculpt.h"
#include "core/parallel.h"
#include "io/body_tables.h"
#include "reference.h"
#include "scene/mesh_measures.h"
#include "surface_distance.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace measure {
namespace {

struct Row {
    const ReferencePart* part;
    SurfaceGap gap;
    double volume_ratio = 0.0;
    std::size_t numbers = 0, triangles = 0;
    std::string shape;
};

std::string shape_of(const body::PartTable& table) {
    constexpr const char* names[] = {"loft", "sections", "sheet"};
    std::string shape = table.pieces.empty() ? "" : names[table.pieces.front().index()];
    if (table.pieces.size() > 1) shape += " x" + std::to_string(table.pieces.size());
    return shape;
}

float at_share(std::vector<float> values, double share) {
    if (values.empty()) return 0.0f;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

}

int compare_body(const std::filesystem::path& meshes, const std::filesystem::path& folder, const std::string& only,
                 const std::filesystem::path& json) {
    const auto parts = load_manifest(meshes);
    const auto tables = io::load_body_tables(folder);
    for (const auto* problems : {parts ? nullptr : &parts.problems(), tables ? nullptr : &tables.problems()})
        if (problems) {
            for (const core::Problem& p : *problems) std::fprintf(stderr, "%s: %s\n", p.where.c_str(), p.what.c_str());
            return 2;
        }
    std::map<std::string, const body::PartTable*> by_name;
    for (const body::PartTable& table : *tables) by_name[table.structure] = &table;
    std::vector<std::optional<Row>> rows(parts->size());
    core::for_each_in_parallel(parts->size(), [&](std::size_t i) {
        const ReferencePart& part = (*parts)[i];
        const auto found = by_name.find(part.structure);
        if (found == by_name.end() || (!only.empty() && part.structure.find(only) == std::string::npos)) return;
        const auto mesh = load_part(part);
        if (!mesh) return;
        const scene::MeshData made = body::sculpt(*found->second);
        Row row{&part,
                gap_between(*mesh, made, 12000),
                scene::volume_mm3(made) / std::max(scene::volume_mm3(*mesh), 1e-9),
                body::count_numbers(*found->second),
                made.triangles.size(),
                shape_of(*found->second)};
        rows[i] = row;
    });
    nlohmann::json document;
    document["parts"] = nlohmann::json::array();
    std::map<std::string, std::vector<float>> worst, middle, tail, volume;
    std::size_t triangles = 0, missing = 0;
    std::printf("%-7s %-50s %-12s %7s %6s %6s %6s %6s %6s\n", "kind", "structure", "shape", "numbers", "mean>", "mean<",
                "p95>", "p95<", "volume");
    const auto round2 = [](double v) { return std::round(v * 1000.0) / 1000.0; };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i]) {
            missing += only.empty();
            if (only.empty())
                std::printf("%-7s %-50s has no table\n", (*parts)[i].kind.c_str(), (*parts)[i].structure.c_str());
            continue;
        }
        const Row& r = *rows[i];
        std::printf("%-7s %-50s %-12s %7zu %6.2f %6.2f %6.2f %6.2f %6.3f\n", r.part->kind.c_str(),
                    r.part->structure.c_str(), r.shape.c_str(), r.numbers, static_cast<double>(r.gap.there.mean),
                    static_cast<double>(r.gap.back.mean), static_cast<double>(r.gap.there.p95),
                    static_cast<double>(r.gap.back.p95), r.volume_ratio);
        document["parts"].push_back({{"structure", r.part->structure},
                                     {"kind", r.part->kind},
                                     {"shape", r.shape},
                                     {"numbers", r.numbers},
                                     {"triangles", r.triangles},
                                     {"mean_to_sculpted_mm", round2(static_cast<double>(r.gap.there.mean))},
                                     {"mean_to_reference_mm", round2(static_cast<double>(r.gap.back.mean))},
                                     {"p95_to_sculpted_mm", round2(static_cast<double>(r.gap.there.p95))},
                                     {"p95_to_reference_mm", round2(static_cast<double>(r.gap.back.p95))},
                                     {"volume_ratio", round2(r.volume_ratio)}});
        worst[r.part->kind].push_back(r.gap.worse_mean());
        middle[r.part->kind].push_back(r.gap.mean());
        tail[r.part->kind].push_back(r.gap.worse_p95());
        volume[r.part->kind].push_back(static_cast<float>(std::abs(r.volume_ratio - 1.0)));
        triangles += r.triangles * (r.part->is_midline ? 1 : 2);
    }
    for (auto& [kind, values] : worst) {
        const auto under = [&](float limit) {
            return std::count_if(values.begin(), values.end(), [&](float v) { return v <= limit; });
        };
        std::printf(
            "%s: %zu parts; mean distance (worse way): median %.2f, nine in ten %.2f, most %.2f; both ways: median "
            "%.2f; "
            "p95 median %.2f; volume off: median %.1f %%, nine in ten %.1f %%; %ld under 1.2, %ld over 2.5 mm\n",
            kind.c_str(), values.size(), static_cast<double>(at_share(values, 0.5)),
            static_cast<double>(at_share(values, 0.9)), static_cast<double>(at_share(values, 1.0)),
            static_cast<double>(at_share(middle[kind], 0.5)), static_cast<double>(at_share(tail[kind], 0.5)),
            100.0 * static_cast<double>(at_share(volume[kind], 0.5)),
            100.0 * static_cast<double>(at_share(volume[kind], 0.9)), static_cast<long>(under(1.2f)),
            static_cast<long>(values.size()) - static_cast<long>(under(2.5f)));
        document["summary"][kind] = {
            {"parts", values.size()},
            {"mean_median_mm", round2(static_cast<double>(at_share(values, 0.5)))},
            {"mean_nine_in_ten_mm", round2(static_cast<double>(at_share(values, 0.9)))},
            {"mean_most_mm", round2(static_cast<double>(at_share(values, 1.0)))},
            {"volume_off_nine_in_ten", round2(static_cast<double>(at_share(volume[kind], 0.9)))}};
    }
    std::printf("%zu triangles over both sides; %zu parts without a table\n", triangles, missing);
    if (!json.empty()) std::ofstream(json) << document.dump(1) << '\n';
    return missing > 0 ? 1 : 0;
}

}
