// SPDX-License-Identifier: MIT
#include "compare.h"
#include "choices.h"
#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/components.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/io/tables/body_tables.h"
#include "myoatlas/sculpt/packing/penetrations.h"
#include "myoatlas/sculpt/sculpt.h"
#include "reference.h"
#include "shipped_body.h"
#include "skin_gap.h"
#include "surface_distance.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace myoatlas::measure {
namespace {

using Meshes = std::vector<scene::PartMesh>;

struct ComparedPart {
    const ReferencePart* part = nullptr;
    SurfaceGap gap;
    double measured_volume_ratio = 0.0, volume_ratio = 0.0; // before and after packing
    std::size_t numbers = 0, triangles = 0;
    std::string shape;
    std::optional<float> in_bone, reference_in_bone; // shares of the surface
};

std::string shape_of(const sculpt::PartTable& table) {
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

double rounded(double value) {
    return std::round(value * 1000.0) / 1000.0;
}

int report(const core::Problems& problems) {
    for (const core::Problem& p : problems) std::fprintf(stderr, "%s: %s\n", p.where.c_str(), p.what.c_str());
    return 2;
}

// The part's mesh of the left side or the midline; null when there is none.
const geometry::MeshData* find_mesh(const Meshes& body, const std::string& structure) {
    for (const scene::PartMesh& part : body)
        if (part.structure == structure && part.side != core::Side::Right) return &part.mesh;
    return nullptr;
}

std::map<std::string, float> shares_in_bone(const Meshes& body) {
    const sculpt::Penetrations overlaps = sculpt::find_penetrations(body);
    std::map<std::string, float> shares;
    for (std::size_t i = 0; i < body.size(); ++i)
        if (body[i].kind == scene::PartKind::Muscle && body[i].side != core::Side::Right)
            shares[body[i].structure] = overlaps.share_in_bone[i];
    return shares;
}

std::string percent(const std::optional<float>& share) {
    if (!share) return "-";
    char text[16];
    std::snprintf(text, sizeof text, "%.1f%%", 100.0 * static_cast<double>(*share));
    return text;
}

void print(const ComparedPart& r) {
    std::printf("%-7s %-50s %-12s %7zu %6.2f %6.2f %6.2f %6.2f %6.3f %6.3f %7s %7s\n",
                scene::name_of(r.part->kind).data(), r.part->structure.c_str(), r.shape.c_str(), r.numbers,
                static_cast<double>(r.gap.there.mean), static_cast<double>(r.gap.back.mean),
                static_cast<double>(r.gap.there.p95), static_cast<double>(r.gap.back.p95), r.measured_volume_ratio,
                r.volume_ratio, percent(r.in_bone).c_str(), percent(r.reference_in_bone).c_str());
}

nlohmann::json json_of(const ComparedPart& r) {
    nlohmann::json row{{"structure", r.part->structure},
                       {"kind", scene::name_of(r.part->kind)},
                       {"shape", r.shape},
                       {"numbers", r.numbers},
                       {"triangles", r.triangles},
                       {"mean_to_sculpted_mm", rounded(static_cast<double>(r.gap.there.mean))},
                       {"mean_to_reference_mm", rounded(static_cast<double>(r.gap.back.mean))},
                       {"p95_to_sculpted_mm", rounded(static_cast<double>(r.gap.there.p95))},
                       {"p95_to_reference_mm", rounded(static_cast<double>(r.gap.back.p95))},
                       {"measured_volume_ratio", rounded(r.measured_volume_ratio)},
                       {"volume_ratio", rounded(r.volume_ratio)}};
    if (r.in_bone) row["share_in_bone"] = rounded(static_cast<double>(*r.in_bone));
    if (r.reference_in_bone) row["reference_share_in_bone"] = rounded(static_cast<double>(*r.reference_in_bone));
    return row;
}

// Prints what holds for all parts of one kind and returns it.
nlohmann::json summary_of(scene::PartKind kind, const std::vector<ComparedPart>& rows) {
    std::vector<float> worst, middle, tail, measured_volume, volume, in_bone, reference_in_bone;
    for (const ComparedPart& r : rows) {
        if (r.part->kind != kind) continue;
        worst.push_back(r.gap.worse_mean());
        middle.push_back(r.gap.mean());
        tail.push_back(r.gap.worse_p95());
        measured_volume.push_back(static_cast<float>(std::abs(r.measured_volume_ratio - 1.0)));
        volume.push_back(static_cast<float>(std::abs(r.volume_ratio - 1.0)));
        if (r.in_bone) in_bone.push_back(*r.in_bone);
        if (r.reference_in_bone) reference_in_bone.push_back(*r.reference_in_bone);
    }
    const auto under = [](const std::vector<float>& values, float limit) {
        return std::count_if(values.begin(), values.end(), [&](float v) { return v <= limit; });
    };
    const auto number = [](float v) { return static_cast<double>(v); };
    const auto near_share = [&](const std::vector<float>& off) {
        return static_cast<double>(under(off, 0.06f)) / static_cast<double>(std::max<std::size_t>(off.size(), 1));
    };
    std::printf("%s: %zu parts; mean distance (worse way): median %.2f, nine in ten %.2f, most %.2f; both ways: median "
                "%.2f; p95 median %.2f; %ld under 1.2, %ld over 2.5 mm\n",
                scene::name_of(kind).data(), worst.size(), number(at_share(worst, 0.5)), number(at_share(worst, 0.9)),
                number(at_share(worst, 1.0)), number(at_share(middle, 0.5)), number(at_share(tail, 0.5)),
                static_cast<long>(under(worst, 1.2f)),
                static_cast<long>(worst.size()) - static_cast<long>(under(worst, 2.5f)));
    std::printf(
        "%s, volume within 6 %%: %.0f %% of the parts as measured, %.0f %% as packed; nine in ten within %.1f %% "
        "and %.1f %%\n",
        scene::name_of(kind).data(), 100.0 * near_share(measured_volume), 100.0 * near_share(volume),
        100.0 * number(at_share(measured_volume, 0.9)), 100.0 * number(at_share(volume, 0.9)));
    nlohmann::json summary{{"parts", worst.size()},
                           {"mean_median_mm", rounded(number(at_share(worst, 0.5)))},
                           {"mean_nine_in_ten_mm", rounded(number(at_share(worst, 0.9)))},
                           {"mean_most_mm", rounded(number(at_share(worst, 1.0)))},
                           {"measured_volume_within_6_percent", rounded(near_share(measured_volume))},
                           {"volume_within_6_percent", rounded(near_share(volume))},
                           {"volume_off_nine_in_ten", rounded(number(at_share(volume, 0.9)))}};
    const auto add_shares = [&](const char* whose, const std::string& key, const std::vector<float>& shares) {
        if (shares.empty()) return;
        double mean = 0.0;
        for (const float share : shares) mean += number(share) / static_cast<double>(shares.size());
        std::printf("%s in bone, %s: mean %.2f %%, nine in ten within %.2f %%, most %.1f %%\n",
                    scene::name_of(kind).data(), whose, 100.0 * mean, 100.0 * number(at_share(shares, 0.9)),
                    100.0 * number(at_share(shares, 1.0)));
        summary[key] = {{"mean", rounded(mean)}, {"nine_in_ten", rounded(number(at_share(shares, 0.9)))}};
    };
    if (kind == scene::PartKind::Muscle) {
        add_shares("sculpted", "share_in_bone", in_bone);
        add_shares("reference", "reference_share_in_bone", reference_in_bone);
    }
    return summary;
}

nlohmann::json compare_skin(const std::filesystem::path& meshes, const geometry::MeshData& made) {
    const auto skin = find_skin(meshes);
    if (!skin) return nullptr;
    const auto mesh = load_part(*skin);
    if (!mesh) return nullptr;
    const SkinGap gap = skin_gap(*mesh, made);
    nlohmann::json document;
    for (const auto& [side, one] : {std::pair{"measured", gap.measured}, std::pair{"mirrored", gap.mirrored}}) {
        std::printf("skin, %s side: mean %.2f mm to ours, %.2f mm to the reference; p95 %.2f / %.2f\n", side,
                    static_cast<double>(one.there.mean), static_cast<double>(one.back.mean),
                    static_cast<double>(one.there.p95), static_cast<double>(one.back.p95));
        document[side] = {{"mean_to_sculpted_mm", rounded(static_cast<double>(one.there.mean))},
                          {"mean_to_reference_mm", rounded(static_cast<double>(one.back.mean))},
                          {"p95_to_sculpted_mm", rounded(static_cast<double>(one.there.p95))},
                          {"p95_to_reference_mm", rounded(static_cast<double>(one.back.p95))}};
    }
    return document;
}

// What was measured of a shipped part: without the pieces that were drawn because the reference lacks them. Packing
// moves a piece by less than pieces lie apart, so each is told by which it lies nearer to.
geometry::MeshData measured_of(geometry::MeshData shipped, const sculpt::PartTable& table) {
    if (table.joined_pieces == 0) return shipped;
    sculpt::PartTable measured = table, drawn = table;
    const auto first_drawn = static_cast<std::ptrdiff_t>(table.pieces.size() - table.joined_pieces);
    measured.pieces.erase(measured.pieces.begin() + first_drawn, measured.pieces.end());
    drawn.pieces.erase(drawn.pieces.begin(), drawn.pieces.begin() + first_drawn);
    const geometry::MeshData measured_mesh = sculpt::sculpt(measured), drawn_mesh = sculpt::sculpt(drawn);
    const SurfaceDistance to_measured(measured_mesh), to_drawn(drawn_mesh);
    const auto piece_of = geometry::component_of_vertices(shipped);
    std::vector<float> nearer_drawn(piece_of.size(), 0.0f); // by a piece's naming vertex: how much, over its vertices
    for (std::size_t v = 0; v < piece_of.size(); ++v)
        nearer_drawn[piece_of[v]] +=
            to_measured.nearest(shipped.positions[v]).distance - to_drawn.nearest(shipped.positions[v]).distance;
    std::erase_if(shipped.triangles, [&](const auto& t) { return nearer_drawn[piece_of[t[0]]] > 0.0f; });
    return shipped;
}

ComparedPart compared(const ReferencePart& part, const geometry::MeshData& reference, const geometry::MeshData& made,
                      const sculpt::PartTable& table, bool is_packed) {
    ComparedPart row;
    row.part = &part;
    row.gap = gap_between(reference, made, 12000);
    const double volume = std::max(geometry::volume_mm3(reference), 1e-9);
    row.volume_ratio = geometry::volume_mm3(made) / volume;
    row.measured_volume_ratio =
        is_packed ? geometry::volume_mm3(measured_of(sculpt::sculpt(table), table)) / volume : row.volume_ratio;
    row.numbers = sculpt::count_numbers(table);
    row.triangles = made.triangles.size();
    row.shape = shape_of(table);
    return row;
}

}

int compare_body(const std::filesystem::path& meshes, const std::filesystem::path& folder, const std::string& only,
                 const std::filesystem::path& json) {
    const auto parts = load_manifest(meshes);
    if (!parts) return report(parts.problems());
    const auto tables = io::load_body_tables(folder);
    if (!tables) return report(tables.problems());
    std::map<std::string, const sculpt::PartTable*> by_name;
    for (const sculpt::PartTable& table : *tables) by_name[table.structure] = &table;

    // Single parts are compared as they are sculpted; the whole body as it is shipped, packed.
    Meshes ours;
    std::map<std::string, float> in_bone, reference_in_bone;
    if (only.empty()) {
        auto shipped = shipped_body(folder);
        if (!shipped) return report(shipped.problems());
        ours = std::move(*shipped);
        in_bone = shares_in_bone(ours);
        const auto theirs = reference_body(*parts);
        if (!theirs) return report(theirs.problems());
        reference_in_bone = shares_in_bone(*theirs);
    }
    std::vector<std::optional<ComparedPart>> found(parts->size());
    core::for_each_in_parallel(parts->size(), [&](std::size_t i) {
        const ReferencePart& part = (*parts)[i];
        const auto table = by_name.find(part.structure);
        if (table == by_name.end() || table->second->is_described || part.structure.find(only) == std::string::npos)
            return;
        const auto mesh = load_part(part);
        if (!mesh) return;
        const geometry::MeshData* shipped = find_mesh(ours, part.structure);
        const geometry::MeshData made =
            measured_of(shipped ? *shipped : sculpt::sculpt(*table->second), *table->second);
        ComparedPart row = compared(part, *mesh, made, *table->second, shipped != nullptr);
        const auto share = [&](const std::map<std::string, float>& shares) {
            const auto at = shares.find(part.structure);
            return at == shares.end() ? std::nullopt : std::optional<float>(at->second);
        };
        row.in_bone = share(in_bone);
        row.reference_in_bone = share(reference_in_bone);
        found[i] = row;
    });

    nlohmann::json document;
    document["parts"] = nlohmann::json::array();
    std::vector<ComparedPart> rows;
    std::size_t triangles = 0, missing = 0;
    std::printf("%-7s %-50s %-12s %7s %6s %6s %6s %6s %6s %6s %7s %7s\n", "kind", "structure", "shape", "numbers",
                "mean>", "mean<", "p95>", "p95<", "volume", "packed", "in bone", "theirs");
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i]) {
            if (!only.empty() || is_drawn_by_hand((*parts)[i].structure)) continue;
            ++missing;
            std::printf("%-7s %-50s has no table\n", scene::name_of((*parts)[i].kind).data(),
                        (*parts)[i].structure.c_str());
            continue;
        }
        rows.push_back(*found[i]);
        print(rows.back());
        document["parts"].push_back(json_of(rows.back()));
        triangles += rows.back().triangles * (rows.back().part->is_midline ? 1 : 2);
    }
    for (const scene::PartKind kind : {scene::PartKind::Bone, scene::PartKind::Muscle, scene::PartKind::Other})
        if (std::any_of(rows.begin(), rows.end(), [&](const ComparedPart& r) { return r.part->kind == kind; }))
            document["summary"][std::string(scene::name_of(kind))] = summary_of(kind, rows);
    if (const geometry::MeshData* skin = find_mesh(ours, "skin")) document["skin"] = compare_skin(meshes, *skin);
    std::printf("%zu triangles over both sides; %zu parts without a table\n", triangles, missing);
    if (!json.empty()) std::ofstream(json) << document.dump(1) << '\n';
    return missing > 0 ? 1 : 0;
}

}
