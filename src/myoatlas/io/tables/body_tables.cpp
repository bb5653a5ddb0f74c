// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/body_tables.h"

#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/tables/part_reader.h"
#include "myoatlas/io/tables/part_writer.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>

namespace myoatlas::io {
namespace {

using nlohmann::json;

constexpr int k_schema_version = 1;
constexpr const char* k_described_file = "described.json";
constexpr const char* k_about =
    "Measurements of a human body: sections as elliptic Fourier terms, sheets over charts. "
    "Millimeters; +X left, +Y up, +Z front. docs/body.md tells how to read and correct them.";
constexpr const char* k_attribution =
    "Derived from BodyParts3D, (c) The Database Center for Life Science, licensed under CC Attribution-Share Alike 2.1 "
    "Japan. These tables are an adaptation (measured, simplified, one side only) under CC BY-SA as well.";
constexpr const char* k_attribution_abdomen = " Internal oblique and transversus abdominis: modification "
                                              "(optimisation) on origin data, CC Attribution-Share Alike "
                                              "2.1 Japan, (c) Nikola Lukic.";

void read_parts(const json& document, const std::string& file, std::vector<sculpt::PartTable>& tables,
                core::Problems& problems) {
    JsonObject root(document, file, "", problems);
    if (!root.is_valid()) return;
    root.check_schema_version(k_schema_version);
    for (const char* said : {"about", "attribution", "license"}) root.text(said); // to people, not to the program
    root.each_object("parts", JsonObject::Required, [&](JsonObject& part) { tables.push_back(read_part(part)); });
    root.finish();
}

glm::vec3 place_of_part(const sculpt::PartTable& table) {
    glm::vec3 sum(0.0f);
    float count = 0.0f;
    for (const sculpt::Piece& piece : table.pieces) {
        const sculpt::Axis* axis = nullptr;
        if (const auto* loft = std::get_if<sculpt::Loft>(&piece)) axis = &loft->axis;
        if (const auto* sections = std::get_if<sculpt::Sections>(&piece)) axis = &sections->axis;
        if (axis)
            for (const glm::vec3& p : axis->points) sum += p, count += 1.0f;
        if (const auto* sheet = std::get_if<sculpt::Sheet>(&piece)) sum += sheet->coordinates.origin, count += 1.0f;
    }
    return count > 0.0f ? sum / count : sum;
}

// A part that is described takes the place of a measured one, or lends it pieces.
void join_described(std::vector<sculpt::PartTable>& tables) {
    std::set<std::string> described;
    for (auto& table : tables) {
        if (!table.is_described) continue;
        if (!table.joins_measured) {
            described.insert(table.structure);
            continue;
        }
        for (auto& measured : tables)
            if (!measured.is_described && measured.structure == table.structure) {
                measured.pieces.insert(measured.pieces.end(), table.pieces.begin(), table.pieces.end());
                measured.joined_pieces += table.pieces.size();
            }
    }
    std::erase_if(tables, [&](const auto& table) {
        return table.joins_measured || (!table.is_described && described.contains(table.structure));
    });
}

sculpt::PartTable as_measured(sculpt::PartTable table) {
    table.pieces.resize(table.pieces.size() - table.joined_pieces);
    table.joined_pieces = 0;
    return table;
}

std::string file_of(const sculpt::PartTable& table) {
    const bool is_muscle = table.kind == scene::PartKind::Muscle;
    if (!is_muscle && table.kind != scene::PartKind::Bone) return "other.json";
    const glm::vec3 place = place_of_part(table);
    const char* region = place.y > 1390.0f && place.x < 105.0f  ? "head"
                         : place.x > 165.0f && place.y > 500.0f ? "arm"
                         : place.y < 850.0f                     ? "leg"
                                                                : "trunk";
    return (is_muscle ? "muscles_" : "bones_") + std::string(region) + ".json";
}

}

core::Result<std::vector<sculpt::PartTable>> load_body_tables(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path& file : files_in(folder, ".json")) {
        const std::string name = file.filename().string();
        const bool is_table = name.starts_with("bones") || name.starts_with("muscles") || name.starts_with("other") ||
                              name == k_described_file;
        if (is_table) files.push_back(file);
    }
    if (files.empty())
        return core::Problem{folder.string(), "No measurement tables (bones*.json, muscles*.json) here."};
    std::vector<sculpt::PartTable> tables;
    core::Problems problems;
    for (const auto& path : files) {
        const core::Result<json> parsed = read_json_file(path, path.filename().string());
        if (parsed)
            read_parts(*parsed, path.filename().string(), tables, problems);
        else
            problems.insert(problems.end(), parsed.problems().begin(), parsed.problems().end());
    }
    if (!problems.empty()) return problems;
    join_described(tables);
    return tables;
}

core::Status save_body_tables(const std::filesystem::path& folder, const std::vector<sculpt::PartTable>& tables) {
    std::map<std::string, std::vector<const sculpt::PartTable*>> files;
    for (const sculpt::PartTable& table : tables)
        if (!table.is_described) files[file_of(as_measured(table))].push_back(&table);
    for (const auto& [name, parts] : files) {
        std::string out =
            "{\"schema_version\":1,\n\"about\":" + json(k_about).dump() + ",\n\"attribution\":" +
            json(std::string(k_attribution) + (name == "muscles_trunk.json" ? k_attribution_abdomen : "")).dump() +
            ",\n\"license\":\"CC BY-SA 2.1 JP\",\n\"parts\":[\n";
        for (std::size_t i = 0; i < parts.size(); ++i)
            out += part_text(as_measured(*parts[i])) + (i + 1 < parts.size() ? ",\n" : "\n");
        out += "]}\n";
        const core::Status status = write_file(folder / name, std::as_bytes(std::span(out)));
        if (!status) return status;
    }
    return core::Done{};
}

}
