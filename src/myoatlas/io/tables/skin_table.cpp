// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/skin_table.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/tables/table_reader.h"
#include "myoatlas/io/tables/table_text.h"
#include "myoatlas/sculpt/skin/skin_region.h"

#include <nlohmann/json.hpp>
#include <span>
#include <string>

namespace myoatlas::io {

namespace {

using nlohmann::json;

constexpr int k_schema_version = 1;
constexpr const char* k_about =
    "Measurements of the skin: radii from a center line, region by region, for the left side "
    "and the midline. Millimeters and degrees; +X left, +Y up, +Z front.";
constexpr const char* k_attribution =
    "Derived from BodyParts3D, (c) The Database Center for Life Science, licensed under CC Attribution-Share Alike 2.1 "
    "Japan. This table is an adaptation (measured, simplified, one side only, made modest) under CC BY-SA as well.";

class SkinReader : private TableReader {
public:
    using TableReader::TableReader;

    sculpt::SkinTable table(const json& root) {
        sculpt::SkinTable table;
        if (!root.is_object() || root.value("schema_version", 0) != k_schema_version)
            problem("", "Expected an object with schema_version 1.");
        else
            each(root, "regions", "", Required,
                 [&](const json& value, const std::string& at) { table.regions.push_back(region(value, at)); });
        return table;
    }

private:
    sculpt::SkinRegion region(const json& value, const std::string& at) {
        sculpt::SkinRegion region;
        if (!value.is_object()) {
            problem(at, "Expected a region.");
            return region;
        }
        region.id = text(value, "id", at);
        region.is_midline = is_set(value, "midline");
        region.axis = vector(value, "axis", at);
        region.zero = vector(value, "zero", at);
        region.radius_mm = number(value, "radius_mm", at);
        region.edge_mm = number(value, "edge_mm", at);
        region.angles_deg = row(value, "angles_deg", at);
        each(value, "stations", at, Required, [&](const json& one, const std::string& pointer) {
            sculpt::SkinStation station;
            station.at = vector(one, "at", pointer);
            station.tilt_deg = number(one, "tilt_deg", pointer);
            station.lean_deg = number(one, "lean_deg", pointer);
            station.radii = row(one, "radii", pointer);
            region.stations.push_back(std::move(station));
        });
        each(value, "details", at, Optional, [&](const json& one, const std::string& pointer) {
            sculpt::SkinDetail detail{row(one, "stations", pointer), row(one, "angles_deg", pointer),
                                      row(one, "values", pointer),
                                      one.contains("edge_mm") ? number(one, "edge_mm", pointer) : 0.0f};
            region.details.push_back(std::move(detail));
        });
        if (!sculpt::is_sound(region))
            problem(at, "Expected three stations or more with one radius for each angle, in order.");
        return region;
    }
};

}

core::Result<sculpt::SkinTable> load_skin_table(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    const auto root = read_json_file(path, name);
    if (!root) return root.problems();
    core::Problems problems;
    auto table = SkinReader{name, problems}.table(*root);
    if (!problems.empty()) return problems;
    return table;
}

core::Status save_skin_table(const std::filesystem::path& path, const sculpt::SkinTable& table) {
    std::string out = "{\n\"schema_version\": " + std::to_string(k_schema_version) +
                      ",\n\"about\": " + json(k_about).dump() + ",\n\"attribution\": " + json(k_attribution).dump() +
                      ",\n\"regions\": [";
    const char* between_regions = "\n";
    for (const auto& region : table.regions) {
        out += between_regions;
        between_regions = ",\n";
        out += "{\"id\":" + json(region.id).dump() + (region.is_midline ? ",\"midline\":true" : "") +
               ",\"axis\":" + row_text(region.axis, 4) + ",\"zero\":" + row_text(region.zero, 4) +
               ",\"radius_mm\":" + number_text(region.radius_mm, 1) + ",\"edge_mm\":" + number_text(region.edge_mm, 1) +
               ",\"angles_deg\":" + row_text(region.angles_deg) + ",\"stations\":[";
        const char* between = "\n";
        for (const auto& station : region.stations) {
            out += between;
            between = ",\n";
            out += " {\"at\":" + row_text(station.at) + ",\"tilt_deg\":" + number_text(station.tilt_deg, 1) +
                   ",\"lean_deg\":" + number_text(station.lean_deg, 1) + ",\"radii\":" + row_text(station.radii) + "}";
        }
        out += "]";
        if (!region.details.empty()) out += ",\"details\":[";
        between = "\n";
        for (const auto& detail : region.details) {
            out += between;
            between = ",\n";
            out += " {\"stations\":" + row_text(detail.stations, 3) + ",\"angles_deg\":" + row_text(detail.angles_deg) +
                   (detail.edge_mm > 0.0f ? ",\"edge_mm\":" + number_text(detail.edge_mm, 1) : "") +
                   ",\"values\":" + row_text(detail.values) + "}";
        }
        out += region.details.empty() ? "}" : "]}";
    }
    out += "\n]\n}\n";
    return write_file(path, std::as_bytes(std::span{out}));
}

}
