// SPDX-License-Identifier: MIT
#include "myoatlas/import/import_report.h"

#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace myoatlas::importing {
namespace {

io::Json json_of(const std::vector<SidedStructure>& structures) {
    io::Json rows = io::Json::array();
    for (const auto& one : structures)
        rows.push_back({{"structure", one.structure}, {"side", core::name_of(one.side)}});
    return rows;
}

io::Json json_of(const core::Problems& problems, const char* where) {
    io::Json rows = io::Json::array();
    for (const auto& problem : problems) rows.push_back({{where, problem.where}, {"what", problem.what}});
    return rows;
}

// "sternalis (left, right), skin"
std::string list_of(const std::vector<SidedStructure>& structures) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < structures.size();) {
        std::string sides;
        const std::string& structure = structures[i].structure;
        for (; i < structures.size() && structures[i].structure == structure; ++i)
            if (structures[i].side != core::Side::Midline)
                sides += (sides.empty() ? "" : ", ") + std::string(core::name_of(structures[i].side));
        words.push_back(structure + (sides.empty() ? "" : " (" + sides + ")"));
    }
    return core::joined(words);
}

std::string lines(const core::Problems& problems) {
    std::string text;
    for (const auto& problem : problems) text += "  " + problem.where + ": " + problem.what + "\n";
    return text;
}

}

io::Json json_of(const ImportReport& report) {
    io::Json parts = io::Json::array();
    for (const ImportedPart& part : report.parts)
        parts.push_back({{"structure", part.what.structure},
                         {"side", core::name_of(part.what.side)},
                         {"files", part.files},
                         {"matched_by", part.is_by_id ? "id" : "name"},
                         {"triangles", part.triangles},
                         {"joined_vertices", part.cleaning.joined_vertices},
                         {"dropped_triangles", part.cleaning.dropped_triangles},
                         {"turned_triangles", part.cleaning.turned_triangles},
                         {"open_edges", part.cleaning.open_edges}});
    io::Json steps = io::Json::array();
    for (const ImportStep& step : report.steps)
        steps.push_back({{"step", step.what}, {"seconds", io::rounded(static_cast<float>(step.seconds))}});
    return {{"name", report.name},
            {"folder", report.folder.string()},
            {"source", report.source.string()},
            {"manifest", report.manifest.empty() ? io::Json(nullptr) : io::Json(report.manifest.string())},
            {"imported", parts},
            {"left_out", json_of(report.left_out, "file")},
            {"borrowed", json_of(report.borrowed)},
            {"without_mesh", json_of(report.missing)},
            {"chart_problems", json_of(report.surface_map_problems, "where")},
            {"notes", report.notes},
            {"triangles", report.triangles},
            {"steps", steps},
            {"peak_memory_mb", std::round(report.peak_memory_mb)}};
}

std::string text_of(const ImportReport& report) {
    const auto by_id =
        std::count_if(report.parts.begin(), report.parts.end(), [](const auto& p) { return p.is_by_id; });
    const auto by_name = static_cast<std::ptrdiff_t>(report.parts.size()) - by_id;
    std::size_t files = 0;
    for (const ImportedPart& part : report.parts) files += part.files.size();
    std::string text = fmt::format("Imported \"{}\": {} parts from {} meshes, {} by their id and {} by name.\n",
                                   report.name, report.parts.size(), files, by_id, by_name);
    if (!report.left_out.empty())
        text += fmt::format("Left out, {}:\n{}", report.left_out.size(), lines(report.left_out));
    if (!report.borrowed.empty())
        text +=
            core::wrapped("Taken from the built-in body, as these meshes lack them: " + list_of(report.borrowed) + ".");
    if (!report.missing.empty())
        text += core::wrapped("Structures of the atlas without a mesh: " + list_of(report.missing) + ".");
    if (!report.surface_map_problems.empty())
        text += fmt::format("Could not be laid on this body, {}:\n{}", report.surface_map_problems.size(),
                            lines(report.surface_map_problems));
    for (const std::string& note : report.notes) text += core::wrapped(note);
    text += fmt::format("{} / {} / {} triangles in three levels of detail; {:.0f} MB of memory at most.\n",
                        report.triangles[0], report.triangles[1], report.triangles[2], report.peak_memory_mb);
    text += fmt::format("It is in {}; see it with: myoatlas --body {}\n", report.folder.string(), report.name);
    return core::without_controls(text);
}

}
