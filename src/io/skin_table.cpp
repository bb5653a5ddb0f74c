// SPDX-License-Identifier: MIT
#include "io/skin_table.h"

#include "body/skin_region.h"
#include "io/json_file.h"
#include "io/json_object.h"
#include "io/write_file.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <span>
#include <string>

namespace io {

namespace {

using nlohmann::json;

constexpr int k_schema_version = 1;
constexpr const char* k_about =
    "Measurements of the skin: radii from a center line, region by region, for the left side "
    "and the midline. Millimeters and degrees; +X left, +Y up, +Z front.";
constexpr const char* k_attribution =
    "Derived from BodyParts3D, (c) The Database Center for Life Science, licensed under CC Attribution-Share Alike 2.1 "
    "Japan. This table is an adaptation (measured, simplified, one side only, made modest) under CC BY-SA as well.";

class Reader {
public:
    Reader(std::string file, core::Problems& problems) : file_(std::move(file)), problems_(problems) {}

    body::SkinTable table(const json& root) {
        body::SkinTable table;
        if (!root.is_object() || root.value("schema_version", 0) != k_schema_version)
            problem("", "Expected an object with schema_version 1.");
        else
            each(root, "regions", "",
                 [&](const json& value, const std::string& at) { table.regions.push_back(region(value, at)); });
        return table;
    }

private:
    void problem(const std::string& pointer, std::string what) {
        problems_.push_back({place_of(file_, pointer), std::move(what)});
    }

    template <class Read> void each(const json& object, const char* key, const std::string& at, const Read& read) {
        const std::string pointer = at + "/" + key;
        if (!object.is_object() || !object.contains(key) || !object[key].is_array())
            return problem(pointer, "Expected a list.");
        for (std::size_t i = 0; i < object[key].size(); ++i) read(object[key][i], pointer + "/" + std::to_string(i));
    }

    std::vector<float> numbers(const json& object, const char* key, const std::string& at) {
        std::vector<float> numbers;
        each(object, key, at, [&](const json& value, const std::string& pointer) {
            const float number = value.is_number() ? value.get<float>() : NAN;
            if (!std::isfinite(number)) problem(pointer, "Expected a number.");
            numbers.push_back(std::isfinite(number) ? number : 0.0f);
        });
        return numbers;
    }

    glm::vec3 vector(const json& object, const char* key, const std::string& at) {
        const auto v = numbers(object, key, at);
        if (v.size() == 3) return {v[0], v[1], v[2]};
        problem(at + "/" + key, "Expected three numbers.");
        return glm::vec3{0.0f};
    }

    float number(const json& object, const char* key, const std::string& at) {
        if (object.is_object() && object.contains(key) && object[key].is_number()) return object[key].get<float>();
        problem(at + "/" + key, "Expected a number.");
        return 0.0f;
    }

    body::SkinRegion region(const json& value, const std::string& at) {
        body::SkinRegion region;
        if (!value.is_object()) {
            problem(at, "Expected a region.");
            return region;
        }
        if (value.contains("id") && value["id"].is_string())
            region.id = value["id"].get<std::string>();
        else
            problem(at + "/id", "Expected a text.");
        region.is_midline = value.contains("midline") && value["midline"] == true;
        region.axis = vector(value, "axis", at);
        region.zero = vector(value, "zero", at);
        region.radius_mm = number(value, "radius_mm", at);
        region.edge_mm = number(value, "edge_mm", at);
        region.angles_deg = numbers(value, "angles_deg", at);
        each(value, "stations", at, [&](const json& one, const std::string& pointer) {
            body::SkinStation station;
            station.at = vector(one, "at", pointer);
            station.tilt_deg = number(one, "tilt_deg", pointer);
            station.lean_deg = number(one, "lean_deg", pointer);
            station.radii = numbers(one, "radii", pointer);
            region.stations.push_back(std::move(station));
        });
        if (value.contains("details"))
            each(value, "details", at, [&](const json& one, const std::string& pointer) {
                body::SkinDetail detail{numbers(one, "stations", pointer), numbers(one, "angles_deg", pointer),
                                        numbers(one, "values", pointer)};
                region.details.push_back(std::move(detail));
            });
        if (!body::is_sound(region))
            problem(at, "Expected three stations or more with one radius for each angle, in order.");
        return region;
    }

    std::string file_;
    core::Problems& problems_;
};

std::string text_of(float number, int decimals) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, static_cast<double>(number));
    std::string text = buffer;
    while (text.find('.') != std::string::npos && (text.back() == '0' || text.back() == '.')) {
        const bool was_point = text.back() == '.';
        text.pop_back();
        if (was_point) break;
    }
    return text == "-0" ? "0" : text;
}

std::string row_of(std::span<const float> numbers, int decimals = 1) {
    std::string row = "[";
    for (const float number : numbers) row += (row.size() > 1 ? "," : "") + text_of(number, decimals);
    return row + "]";
}

std::string row_of(glm::vec3 v, int decimals = 1) {
    return row_of(std::span<const float>{&v.x, 3}, decimals);
}

}

core::Result<body::SkinTable> load_skin_table(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    const auto root = read_json_file(path, name);
    if (!root) return root.problems();
    core::Problems problems;
    auto table = Reader{name, problems}.table(*root);
    if (!problems.empty()) return problems;
    return table;
}

core::Status save_skin_table(const std::filesystem::path& path, const body::SkinTable& table) {
    std::string out = "{\n\"schema_version\": " + std::to_string(k_schema_version) +
                      ",\n\"about\": " + json(k_about).dump() + ",\n\"attribution\": " + json(k_attribution).dump() +
                      ",\n\"regions\": [";
    const char* between_regions = "\n";
    for (const auto& region : table.regions) {
        out += between_regions;
        between_regions = ",\n";
        out += "{\"id\":" + json(region.id).dump() + (region.is_midline ? ",\"midline\":true" : "") +
               ",\"axis\":" + row_of(region.axis, 4) + ",\"zero\":" + row_of(region.zero, 4) +
               ",\"radius_mm\":" + text_of(region.radius_mm, 1) + ",\"edge_mm\":" + text_of(region.edge_mm, 1) +
               ",\"angles_deg\":" + row_of(region.angles_deg) + ",\"stations\":[";
        const char* between = "\n";
        for (const auto& station : region.stations) {
            out += between;
            between = ",\n";
            out += " {\"at\":" + row_of(station.at) + ",\"tilt_deg\":" + text_of(station.tilt_deg, 1) +
                   ",\"lean_deg\":" + text_of(station.lean_deg, 1) + ",\"radii\":" + row_of(station.radii) + "}";
        }
        out += "]";
        if (!region.details.empty()) out += ",\"details\":[";
        between = "\n";
        for (const auto& detail : region.details) {
            out += between;
            between = ",\n";
            out += " {\"stations\":" + row_of(detail.stations, 3) + ",\"angles_deg\":" + row_of(detail.angles_deg) +
                   ",\"values\":" + row_of(detail.values) + "}";
        }
        out += region.details.empty() ? "}" : "]}";
    }
    out += "\n]\n}\n";
    return write_file(path, std::as_bytes(std::span{out}));
}

}
