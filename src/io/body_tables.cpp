// SPDX-License-Identifier: MIT
#include "io/body_tables.h"
#include "io/json_file.h"
#include "io/json_object.h"
#include "io/write_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>

namespace io {
namespace {

using nlohmann::json;

constexpr int k_schema_version = 1;
constexpr const char* k_about =
    "Measurements of a human body: sections as elliptic Fourier terms, sheets over charts. "
    "Millimeters; +X left, +Y up, +Z front. docs/body.md tells how to read and correct them.";
constexpr const char* k_attribution =
    "Derived from BodyParts3D, (c) The Database Center for Life Science, licensed under CC Attribution-Share Alike 2.1 "
    "Japan. These tables are an adaptation (measured, simplified, one side only) under CC BY-SA as well.";
constexpr const char* k_attribution_abdomen = " Internal oblique and transversus abdominis: modification "
                                              "(optimisation) on origin data, CC Attribution-Share Alike "
                                              "2.1 Japan, (c) Nikola Lukic.";

// ---- reading

class Reader {
public:
    Reader(std::string file, core::Problems& problems) : file_(std::move(file)), problems_(problems) {}

    void read(const json& root, std::vector<body::PartTable>& tables) {
        if (!root.is_object()) return problem("", "Expected an object with \"parts\".");
        if (!root.contains("schema_version") || root["schema_version"] != k_schema_version)
            problem("/schema_version", "Expected schema_version 1.");
        if (!root.contains("parts") || !root["parts"].is_array()) return problem("/parts", "Expected a list of parts.");
        for (std::size_t i = 0; i < root["parts"].size(); ++i)
            tables.push_back(part(root["parts"][i], "/parts/" + std::to_string(i)));
    }

private:
    void problem(const std::string& pointer, std::string what) {
        problems_.push_back({place_of(file_, pointer), std::move(what)});
    }

    const json* field(const json& object, const char* key, const std::string& at) {
        if (object.is_object() && object.contains(key)) return &object[key];
        problem(at, std::string("Expected the field \"") + key + "\".");
        return nullptr;
    }

    float number(const json& value, const std::string& at) {
        if (value.is_number()) {
            const auto number = value.get<float>();
            if (std::isfinite(number)) return number;
        }
        problem(at, "Expected a number, found " + value.dump() + ".");
        return 0.0f;
    }

    std::vector<float> row(const json& value, const std::string& at) {
        std::vector<float> numbers;
        if (!value.is_array()) {
            problem(at, "Expected a list of numbers.");
            return numbers;
        }
        for (std::size_t i = 0; i < value.size(); ++i)
            numbers.push_back(number(value[i], at + "/" + std::to_string(i)));
        return numbers;
    }

    std::vector<float> row_field(const json& object, const char* key, const std::string& at, std::size_t size) {
        const json* value = field(object, key, at);
        if (!value) return std::vector<float>(size, 0.0f);
        std::vector<float> numbers = row(*value, at + "/" + key);
        if (numbers.size() != size) {
            problem(at + "/" + key,
                    "Expected " + std::to_string(size) + " numbers, found " + std::to_string(numbers.size()) + ".");
            numbers.resize(size, 0.0f);
        }
        return numbers;
    }

    glm::vec3 vector(const json& object, const char* key, const std::string& at) {
        const std::vector<float> v = row_field(object, key, at, 3);
        return {v[0], v[1], v[2]};
    }

    glm::vec2 pair(const json& object, const char* key, const std::string& at) {
        const std::vector<float> v = row_field(object, key, at, 2);
        return {v[0], v[1]};
    }

    // Calls read(element, its pointer) for each element of a list; a missing optional list is empty.
    template <class Read>
    void each(const json& object, const char* key, const std::string& at, bool is_required, const Read& read) {
        if (!object.is_object() || !object.contains(key)) {
            if (is_required) field(object, key, at);
            return;
        }
        if (!object[key].is_array()) return problem(at + "/" + key, "Expected a list.");
        for (std::size_t i = 0; i < object[key].size(); ++i)
            read(object[key][i], at + "/" + key + "/" + std::to_string(i));
    }

    std::string text(const json& object, const char* key, const std::string& at, bool is_required) {
        if (!is_required && !object.contains(key)) return {};
        const json* value = field(object, key, at);
        if (!value) return {};
        if (value->is_string()) return value->get<std::string>();
        problem(at + "/" + key, "Expected a text.");
        return {};
    }

    // cx, cy, then a, b, c, d for each harmonic, from `first` on.
    body::Contour contour(const std::vector<float>& numbers, std::size_t first, const std::string& at) {
        body::Contour contour;
        if (numbers.size() < first + 6 || (numbers.size() - first - 2) % 4 != 0) {
            problem(at, "Expected a center and four numbers for each harmonic, found " +
                            std::to_string(numbers.size()) + ".");
            return contour;
        }
        contour.center = {numbers[first], numbers[first + 1]};
        for (std::size_t i = first + 2; i + 3 < numbers.size(); i += 4)
            contour.terms.emplace_back(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]);
        return contour;
    }

    // cy, then b, c for each harmonic: a contour that is its own mirror image.
    body::Contour symmetric_contour(const std::vector<float>& numbers, const std::string& at) {
        body::Contour contour;
        if (numbers.size() < 3 || numbers.size() % 2 != 1) {
            problem(at, "Expected a center and two numbers for each harmonic, found " + std::to_string(numbers.size()) +
                            ".");
            return contour;
        }
        contour.center = {0.0f, numbers[0]};
        for (std::size_t i = 1; i + 1 < numbers.size(); i += 2)
            contour.terms.emplace_back(0.0f, numbers[i], numbers[i + 1], 0.0f);
        return contour;
    }

    body::Axis axis(const json& piece, const std::string& at) {
        body::Axis axis;
        each(piece, "axis", at, true, [&](const json& value, const std::string& pointer) {
            const std::vector<float> v = row(value, pointer);
            if (v.size() != 3) return problem(pointer, "Expected three numbers.");
            axis.points.emplace_back(v[0], v[1], v[2]);
        });
        if (axis.points.size() < 2) problem(at + "/axis", "Expected at least two points.");
        axis.side = vector(piece, "side", at);
        return axis;
    }

    void check_order(float before, float now, const std::string& at) {
        if (!(now > before)) problem(at, "Expected stations in order along the axis.");
    }

    body::Loft loft(const json& piece, const std::string& at) {
        body::Loft loft;
        loft.axis = axis(piece, at);
        if (piece.contains("span")) loft.span = pair(piece, "span", at);
        loft.is_tendon = piece.contains("tendon") && piece["tendon"] == true;
        float before = 0.0f;
        each(piece, "stations", at, true, [&](const json& value, const std::string& pointer) {
            const std::vector<float> numbers = row(value, pointer);
            if (numbers.empty()) return problem(pointer, "Expected a station.");
            loft.stations.push_back({numbers[0], contour(numbers, 1, pointer)});
            check_order(before, numbers[0], pointer);
            before = numbers[0];
        });
        if (loft.stations.empty()) problem(at + "/stations", "Expected at least one station.");
        return loft;
    }

    body::Sections sections(const json& piece, const std::string& at) {
        body::Sections sections{axis(piece, at), {}, piece.contains("half") && piece["half"] == true};
        float before = -1e30f;
        each(piece, "stations", at, true, [&](const json& value, const std::string& pointer) {
            body::Station station;
            if (const json* where = field(value, "at", pointer)) station.at = number(*where, pointer + "/at");
            check_order(before, station.at, pointer);
            before = station.at;
            each(value, "contours", pointer, false, [&](const json& one, const std::string& p) {
                station.contours.push_back(contour(row(one, p), 0, p));
            });
            each(value, "pairs", pointer, false, [&](const json& one, const std::string& p) {
                station.contours.push_back(contour(row(one, p), 0, p));
                station.contours.back().is_paired = true;
            });
            each(value, "symmetric", pointer, false, [&](const json& one, const std::string& p) {
                station.contours.push_back(symmetric_contour(row(one, p), p));
            });
            sections.stations.push_back(std::move(station));
        });
        if (sections.stations.size() < 2) problem(at + "/stations", "Expected at least two stations.");
        return sections;
    }

    body::ChartGrid grid(const json& piece, const char* key, const std::string& at) {
        body::ChartGrid grid;
        each(piece, key, at, true, [&](const json& value, const std::string& pointer) {
            const std::vector<float> numbers = row(value, pointer);
            if (grid.columns == 0) grid.columns = static_cast<int>(numbers.size());
            if (static_cast<int>(numbers.size()) != grid.columns)
                return problem(pointer, "Expected rows of one length.");
            grid.values.insert(grid.values.end(), numbers.begin(), numbers.end());
        });
        if (grid.columns < 4 || grid.values.size() < static_cast<std::size_t>(4 * grid.columns))
            problem(at + "/" + key, "Expected at least 4 rows of 4 numbers.");
        return grid;
    }

    body::Sheet sheet(const json& piece, const std::string& at) {
        body::Sheet sheet;
        const std::string chart = text(piece, "chart", at, true);
        if (chart == "cylinder")
            sheet.chart.kind = body::ChartKind::Cylinder;
        else if (chart == "sphere")
            sheet.chart.kind = body::ChartKind::Sphere;
        else if (chart != "plane")
            problem(at + "/chart", "Expected plane, cylinder or sphere.");
        sheet.chart.origin = vector(piece, "origin", at);
        sheet.chart.x_axis = vector(piece, "x_axis", at);
        sheet.chart.y_axis = vector(piece, "y_axis", at);
        if (sheet.chart.kind != body::ChartKind::Plane) {
            if (const json* radius = field(piece, "radius", at)) sheet.chart.radius = number(*radius, at + "/radius");
            if (!(sheet.chart.radius > 0.0f)) problem(at + "/radius", "Expected a radius above zero.");
        }
        sheet.low = pair(piece, "low", at);
        sheet.high = pair(piece, "high", at);
        each(piece, "outline", at, true,
             [&](const json& one, const std::string& p) { sheet.outline.push_back(contour(row(one, p), 0, p)); });
        sheet.height = grid(piece, "height", at);
        sheet.thickness = grid(piece, "thickness", at);
        if (piece.contains("fiber_deg")) sheet.fiber_deg = row_field(piece, "fiber_deg", at, 4);
        return sheet;
    }

    body::PartTable part(const json& value, const std::string& at) {
        body::PartTable table;
        if (!value.is_object()) {
            problem(at, "Expected a part.");
            return table;
        }
        table.structure = text(value, "structure", at, true);
        table.kind = text(value, "kind", at, true);
        if (table.kind != "muscle" && table.kind != "bone" && table.kind != "other")
            problem(at + "/kind", "Expected muscle, bone or other.");
        table.note = text(value, "note", at, false);
        const auto is_set = [&](const char* key) { return value.contains(key) && value[key] == true; };
        table.is_midline = is_set("midline");
        table.origin_is_end = is_set("origin_is_end");
        table.mirrors_pieces = is_set("mirrors_pieces");
        if (value.contains("fiber")) table.fiber = vector(value, "fiber", at);
        each(value, "pieces", at, true, [&](const json& piece, const std::string& pointer) {
            const std::string shape = text(piece, "shape", pointer, true);
            if (shape == "loft")
                table.pieces.emplace_back(loft(piece, pointer));
            else if (shape == "sections")
                table.pieces.emplace_back(sections(piece, pointer));
            else if (shape == "sheet")
                table.pieces.emplace_back(sheet(piece, pointer));
            else
                problem(pointer + "/shape", "Expected loft, sections or sheet.");
        });
        return table;
    }

    std::string file_;
    core::Problems& problems_;
};

// ---- writing

class Writer {
public:
    std::string out;

    void number(float value, int decimals = 1) {
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%.*f", decimals, static_cast<double>(value));
        std::string text = buffer;
        if (text.find('.') != std::string::npos) {
            while (text.back() == '0') text.pop_back();
            if (text.back() == '.') text.pop_back();
        }
        out += text == "-0" ? "0" : text;
    }

    void row(std::span<const float> numbers, int decimals = 1) {
        out += '[';
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (i > 0) out += ',';
            number(numbers[i], decimals);
        }
        out += ']';
    }

    void vector(const char* key, glm::vec3 v, int decimals) {
        out += std::string(",\"") + key + "\":";
        row(std::array{v.x, v.y, v.z}, decimals);
    }

    void axis(const body::Axis& axis) {
        out += ",\"axis\":[";
        for (std::size_t i = 0; i < axis.points.size(); ++i) {
            if (i > 0) out += ',';
            row(std::array{axis.points[i].x, axis.points[i].y, axis.points[i].z});
        }
        out += ']';
        vector("side", axis.side, 4);
        out += ",\"stations\":[";
    }

    static void add_terms(std::vector<float>& numbers, const body::Contour& contour) {
        numbers.push_back(contour.center.x);
        numbers.push_back(contour.center.y);
        for (const glm::vec4& t : contour.terms) numbers.insert(numbers.end(), {t.x, t.y, t.z, t.w});
    }

    static bool is_symmetric(const body::Contour& contour) {
        return !contour.is_paired && contour.center.x == 0.0f &&
               std::all_of(contour.terms.begin(), contour.terms.end(),
                           [](const glm::vec4& t) { return t.x == 0.0f && t.w == 0.0f; });
    }

    void operator()(const body::Loft& loft) {
        out += "{\"shape\":\"loft\"";
        if (loft.span != glm::vec2(0.0f, 1.0f)) {
            out += ",\"span\":";
            row(std::array{loft.span.x, loft.span.y}, 2);
        }
        if (loft.is_tendon) out += ",\"tendon\":true";
        axis(loft.axis);
        for (std::size_t i = 0; i < loft.stations.size(); ++i) {
            std::vector<float> numbers{loft.stations[i].at};
            add_terms(numbers, loft.stations[i].contour);
            out += i > 0 ? ",\n    " : "\n    ";
            row(numbers);
        }
        out += "]}";
    }

    void operator()(const body::Sections& sections) {
        out += "{\"shape\":\"sections\"";
        if (sections.is_half) out += ",\"half\":true";
        axis(sections.axis);
        for (std::size_t i = 0; i < sections.stations.size(); ++i) {
            const body::Station& station = sections.stations[i];
            out += i > 0 ? ",\n    {\"at\":" : "\n    {\"at\":";
            number(station.at);
            for (const char* key : {"contours", "pairs", "symmetric"}) {
                bool is_first = true;
                for (const body::Contour& contour : station.contours) {
                    const std::string_view kind = contour.is_paired       ? "pairs"
                                                  : is_symmetric(contour) ? "symmetric"
                                                                          : "contours";
                    if (kind != key) continue;
                    std::vector<float> numbers;
                    add_terms(numbers, contour);
                    if (kind == "symmetric") {
                        std::vector<float> half{numbers[1]};
                        for (const glm::vec4& t : contour.terms) half.insert(half.end(), {t.y, t.z});
                        numbers = half;
                    }
                    out += is_first ? std::string(",\"") + key + "\":[" : std::string(",\n      ");
                    is_first = false;
                    row(numbers);
                }
                if (!is_first) out += ']';
            }
            out += '}';
        }
        out += "]}";
    }

    void grid(const char* key, const body::ChartGrid& grid) {
        out += std::string(",\n    \"") + key + "\":[";
        const auto columns = static_cast<std::size_t>(grid.columns);
        for (std::size_t i = 0; i < grid.values.size(); i += columns) {
            if (i > 0) out += ",\n      ";
            row(std::span(grid.values).subspan(i, columns));
        }
        out += ']';
    }

    void operator()(const body::Sheet& sheet) {
        constexpr std::array names{"plane", "cylinder", "sphere"};
        out +=
            std::string("{\"shape\":\"sheet\",\"chart\":\"") + names[static_cast<std::size_t>(sheet.chart.kind)] + '"';
        vector("origin", sheet.chart.origin, 1);
        vector("x_axis", sheet.chart.x_axis, 4);
        vector("y_axis", sheet.chart.y_axis, 4);
        if (sheet.chart.kind != body::ChartKind::Plane) {
            out += ",\"radius\":";
            number(sheet.chart.radius);
        }
        out += ",\"low\":";
        row(std::array{sheet.low.x, sheet.low.y});
        out += ",\"high\":";
        row(std::array{sheet.high.x, sheet.high.y});
        if (!sheet.fiber_deg.empty()) {
            out += ",\"fiber_deg\":";
            row(sheet.fiber_deg);
        }
        out += ",\n    \"outline\":[";
        for (std::size_t i = 0; i < sheet.outline.size(); ++i) {
            std::vector<float> numbers;
            add_terms(numbers, sheet.outline[i]);
            if (i > 0) out += ",\n      ";
            row(numbers);
        }
        out += ']';
        grid("height", sheet.height);
        grid("thickness", sheet.thickness);
        out += '}';
    }

    void part(const body::PartTable& table) {
        out += " {\"structure\":" + json(table.structure).dump() + ",\"kind\":" + json(table.kind).dump();
        if (table.is_midline) out += ",\"midline\":true";
        if (table.origin_is_end) out += ",\"origin_is_end\":true";
        if (table.mirrors_pieces) out += ",\"mirrors_pieces\":true";
        if (table.fiber != glm::vec3(0.0f)) vector("fiber", table.fiber, 2);
        if (!table.note.empty()) out += ",\"note\":" + json(table.note).dump();
        out += ",\"pieces\":[";
        for (std::size_t i = 0; i < table.pieces.size(); ++i) {
            out += i > 0 ? ",\n   " : "\n   ";
            std::visit(*this, table.pieces[i]);
        }
        out += "]}";
    }
};

glm::vec3 place_of_part(const body::PartTable& table) {
    glm::vec3 sum(0.0f);
    float count = 0.0f;
    for (const body::Piece& piece : table.pieces) {
        const body::Axis* axis = nullptr;
        if (const auto* loft = std::get_if<body::Loft>(&piece)) axis = &loft->axis;
        if (const auto* sections = std::get_if<body::Sections>(&piece)) axis = &sections->axis;
        if (axis)
            for (const glm::vec3& p : axis->points) sum += p, count += 1.0f;
        if (const auto* sheet = std::get_if<body::Sheet>(&piece)) sum += sheet->chart.origin, count += 1.0f;
    }
    return count > 0.0f ? sum / count : sum;
}

std::string file_of(const body::PartTable& table) {
    const std::string kind = table.kind == "muscle" ? "muscles" : table.kind == "bone" ? "bones" : "other";
    if (kind == "other") return kind + ".json";
    const glm::vec3 place = place_of_part(table);
    const char* region = place.y > 1390.0f && place.x < 105.0f  ? "head"
                         : place.x > 165.0f && place.y > 500.0f ? "arm"
                         : place.y < 850.0f                     ? "leg"
                                                                : "trunk";
    return kind + "_" + region + ".json";
}

}

core::Result<std::vector<body::PartTable>> load_body_tables(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        const bool is_table = name.starts_with("bones") || name.starts_with("muscles") || name.starts_with("other");
        if (is_table && entry.path().extension() == ".json") files.push_back(entry.path());
    }
    if (files.empty())
        return core::Problem{folder.string(), "No measurement tables (bones*.json, muscles*.json) here."};
    std::sort(files.begin(), files.end());
    std::vector<body::PartTable> tables;
    core::Problems problems;
    for (const auto& path : files) {
        const core::Result<json> parsed = read_json_file(path, path.filename().string());
        if (parsed)
            Reader(path.filename().string(), problems).read(*parsed, tables);
        else
            problems.insert(problems.end(), parsed.problems().begin(), parsed.problems().end());
    }
    if (!problems.empty()) return problems;
    return tables;
}

core::Status save_body_tables(const std::filesystem::path& folder, const std::vector<body::PartTable>& tables) {
    std::map<std::string, std::vector<const body::PartTable*>> files;
    for (const body::PartTable& table : tables) files[file_of(table)].push_back(&table);
    for (const auto& [name, parts] : files) {
        Writer writer;
        writer.out =
            "{\"schema_version\":1,\n\"about\":" + json(k_about).dump() + ",\n\"attribution\":" +
            json(std::string(k_attribution) + (name == "muscles_trunk.json" ? k_attribution_abdomen : "")).dump() +
            ",\n\"license\":\"CC BY-SA 2.1 JP\",\n\"parts\":[\n";
        for (std::size_t i = 0; i < parts.size(); ++i) {
            writer.part(*parts[i]);
            writer.out += i + 1 < parts.size() ? ",\n" : "\n";
        }
        writer.out += "]}\n";
        const core::Status status = write_file(folder / name, std::as_bytes(std::span(writer.out)));
        if (!status) return status;
    }
    return core::Done{};
}

}
