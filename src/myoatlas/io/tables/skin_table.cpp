// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/skin_table.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/tables/table_text.h"
#include "myoatlas/sculpt/skin/skin_region.h"
#include "myoatlas/sculpt/skin/skin_relief.h"

#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

namespace myoatlas::io {

namespace {

using nlohmann::json;

constexpr int k_skin_version = 1, k_relief_version = 1;
constexpr const char* k_about_skin =
    "Measurements of the skin: radii from a center line, region by region, for the left side "
    "and the midline. Millimeters and degrees; +X left, +Y up, +Z front.";
constexpr const char* k_skin_attribution =
    "Derived from BodyParts3D, (c) The Database Center for Life Science, licensed under CC Attribution-Share Alike 2.1 "
    "Japan. This table is an adaptation (measured, simplified, one side only, made modest) under CC BY-SA as well.";

using enum JsonObject::Need;

sculpt::SkinRegion read_region(JsonObject& record) {
    sculpt::SkinRegion region;
    region.id = record.text("id", Required);
    region.is_midline = record.flag("midline");
    region.axis = record.vector("axis", glm::vec3(0.0f), Required);
    region.zero = record.vector("zero", glm::vec3(0.0f), Required);
    region.radius_mm = record.number("radius_mm", 0.0f, Required);
    region.edge_mm = record.number("edge_mm", 0.0f, Required);
    region.angles_deg = record.numbers("angles_deg", Required);
    record.each_object("stations", Required, [&](JsonObject& one) {
        sculpt::SkinStation station;
        station.at = one.vector("at", glm::vec3(0.0f), Required);
        station.tilt_deg = one.number("tilt_deg", 0.0f, Required);
        station.lean_deg = one.number("lean_deg", 0.0f, Required);
        station.radii = one.numbers("radii", Required);
        region.stations.push_back(std::move(station));
    });
    record.each_object("details", Optional, [&](JsonObject& one) {
        sculpt::SkinDetail detail{one.numbers("stations", Required), one.numbers("angles_deg", Required),
                                  one.numbers("values", Required), one.number("edge_mm", 0.0f)};
        region.details.push_back(std::move(detail));
    });
    if (!sculpt::is_sound(region))
        record.problem("", "expected three stations or more with one radius for each angle, in order");
    return region;
}

sculpt::SkinLine read_line(JsonObject& record) {
    sculpt::SkinLine line;
    line.id = record.text("id", Required);
    record.word("basis", std::array<std::string_view, 1>{"described"}, "described"); // nobody measured it
    record.each_numbers("places", Required, [&](std::size_t, const std::vector<float>& at) {
        if (at.size() == 3)
            line.places.emplace_back(at[0], at[1], at[2]);
        else
            record.problem("places", "expected three numbers for each place");
    });
    line.shape = record.word("shape", sculpt::k_relief_shapes, sculpt::ReliefShape::Bell, Required);
    line.width_mm = record.numbers("width", Required);
    line.raise_mm = record.numbers("raise", Required);
    line.evened = static_cast<int>(record.number("evened", 0.0f));
    line.edge_mm = record.number("edge_mm", line.edge_mm);
    if (!sculpt::is_sound(line)) record.problem("", "expected two places or more, widths above 0 mm, and heights");
    return line;
}

sculpt::SkinTable read_table(JsonObject& root) {
    sculpt::SkinTable table;
    root.check_schema_version(k_skin_version);
    for (const char* said : {"about", "attribution"}) root.text(said); // to people, not to the program
    root.each_object("regions", Required, [&](JsonObject& record) { table.regions.push_back(read_region(record)); });
    root.finish();
    return table;
}

}

core::Result<sculpt::SkinTable> load_skin_table(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    const auto document = read_json_file(path, name);
    if (!document) return document.problems();
    core::Problems problems;
    JsonObject root(*document, name, "", problems);
    sculpt::SkinTable table;
    if (root.is_valid()) table = read_table(root);
    if (!problems.empty()) return problems;
    return table;
}

core::Result<std::vector<sculpt::SkinLine>> load_skin_relief(const std::filesystem::path& path) {
    std::vector<sculpt::SkinLine> lines;
    core::Problems problems;
    read_object_file(path, path.filename().string(), problems, [&](JsonObject& root) {
        root.check_schema_version(k_relief_version);
        for (const char* said : {"about", "license"}) root.text(said); // to people, not to the program
        root.each_object("lines", Required, [&](JsonObject& record) { lines.push_back(read_line(record)); });
        root.finish();
    });
    if (!problems.empty()) return problems;
    return lines;
}

core::Status save_skin_table(const std::filesystem::path& path, const sculpt::SkinTable& table) {
    std::string out = "{\n\"schema_version\": " + std::to_string(k_skin_version) +
                      ",\n\"about\": " + json(k_about_skin).dump() +
                      ",\n\"attribution\": " + json(k_skin_attribution).dump() + ",\n\"regions\": [";
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
