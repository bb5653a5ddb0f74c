// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/part_writer.h"

#include "myoatlas/io/tables/table_text.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <variant>

namespace myoatlas::io {
namespace {

using nlohmann::json;

struct PartWriter {
    std::string out;

    void vector(const char* key, glm::vec3 v, int decimals) {
        out += std::string(",\"") + key + "\":" + row_text(v, decimals);
    }

    void shape(sculpt::Shape shape) {
        out += "{\"shape\":\"";
        out += sculpt::k_shapes.word_of(shape);
        out += '"';
    }

    void axis(const sculpt::Axis& axis) {
        out += ",\"axis\":[";
        for (std::size_t i = 0; i < axis.points.size(); ++i) {
            if (i > 0) out += ',';
            out += row_text(axis.points[i]);
        }
        out += ']';
        vector("side", axis.side, 4);
        out += ",\"stations\":[";
    }

    static void add_terms(std::vector<float>& numbers, const sculpt::Contour& contour) {
        numbers.push_back(contour.center.x);
        numbers.push_back(contour.center.y);
        for (const glm::vec4& t : contour.terms) numbers.insert(numbers.end(), {t.x, t.y, t.z, t.w});
    }

    static bool is_symmetric(const sculpt::Contour& contour) {
        return !contour.is_paired && contour.center.x == 0.0f &&
               std::all_of(contour.terms.begin(), contour.terms.end(),
                           [](const glm::vec4& t) { return t.x == 0.0f && t.w == 0.0f; });
    }

    void operator()(const sculpt::Loft& loft) {
        shape(sculpt::Shape::Loft);
        if (loft.span != glm::vec2(0.0f, 1.0f)) {
            out += ",\"span\":";
            out += row_text(std::array{loft.span.x, loft.span.y}, 2);
        }
        if (loft.is_tendon) out += ",\"tendon\":true";
        axis(loft.axis);
        for (std::size_t i = 0; i < loft.stations.size(); ++i) {
            std::vector<float> numbers{loft.stations[i].at};
            add_terms(numbers, loft.stations[i].contour);
            out += i > 0 ? ",\n    " : "\n    ";
            out += row_text(numbers);
        }
        out += "]}";
    }

    void operator()(const sculpt::Sections& sections) {
        shape(sculpt::Shape::Sections);
        if (sections.is_half) out += ",\"half\":true";
        axis(sections.axis);
        for (std::size_t i = 0; i < sections.stations.size(); ++i) {
            const sculpt::Station& station = sections.stations[i];
            out += i > 0 ? ",\n    {\"at\":" : "\n    {\"at\":";
            out += number_text(station.at);
            for (const char* key : {"contours", "pairs", "symmetric"}) {
                bool is_first = true;
                for (const sculpt::Contour& contour : station.contours) {
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
                    out += row_text(numbers);
                }
                if (!is_first) out += ']';
            }
            out += '}';
        }
        out += "]}";
    }

    void grid(const char* key, const sculpt::CoordinateGrid& grid) {
        out += std::string(",\n    \"") + key + "\":[";
        const auto columns = static_cast<std::size_t>(grid.columns);
        for (std::size_t i = 0; i < grid.values.size(); i += columns) {
            if (i > 0) out += ",\n      ";
            out += row_text(std::span(grid.values).subspan(i, columns));
        }
        out += ']';
    }

    void operator()(const sculpt::Sheet& sheet) {
        shape(sculpt::Shape::Sheet);
        out += ",\"chart\":\"";
        out += sculpt::name_of(sheet.coordinates.kind);
        out += '"';
        vector("origin", sheet.coordinates.origin, 1);
        vector("x_axis", sheet.coordinates.x_axis, 4);
        vector("y_axis", sheet.coordinates.y_axis, 4);
        if (sheet.coordinates.kind != sculpt::CoordinatesKind::Plane) {
            out += ",\"radius\":";
            out += number_text(sheet.coordinates.radius);
        }
        if (sheet.coordinates.kind == sculpt::CoordinatesKind::Dome) {
            out += ",\"half_length\":";
            out += number_text(sheet.coordinates.half_length);
        }
        out += ",\"low\":";
        out += row_text(std::array{sheet.low.x, sheet.low.y});
        out += ",\"high\":";
        out += row_text(std::array{sheet.high.x, sheet.high.y});
        if (!sheet.fiber_deg.empty()) {
            out += ",\"fiber_deg\":";
            out += row_text(sheet.fiber_deg);
        }
        out += ",\n    \"outline\":[";
        for (std::size_t i = 0; i < sheet.outline.size(); ++i) {
            std::vector<float> numbers;
            add_terms(numbers, sheet.outline[i]);
            if (i > 0) out += ",\n      ";
            out += row_text(numbers);
        }
        out += ']';
        grid("height", sheet.height);
        grid("thickness", sheet.thickness);
        out += '}';
    }

    void part(const sculpt::PartTable& table) {
        out +=
            " {\"structure\":" + json(table.structure).dump() + ",\"kind\":" + json(scene::name_of(table.kind)).dump();
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

}

std::string part_text(const sculpt::PartTable& table) {
    PartWriter writer;
    writer.part(table);
    return std::move(writer.out);
}

}
