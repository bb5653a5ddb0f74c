// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/part_reader.h"

#include "myoatlas/io/tables/table_reader.h"

#include <nlohmann/json.hpp>

namespace myoatlas::io {
namespace {

using nlohmann::json;

class PartReader : private TableReader {
    // cx, cy, then a, b, c, d for each harmonic, from `first` on.
    sculpt::Contour contour(const std::vector<float>& numbers, std::size_t first, const std::string& at) {
        sculpt::Contour contour;
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
    sculpt::Contour symmetric_contour(const std::vector<float>& numbers, const std::string& at) {
        sculpt::Contour contour;
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

    sculpt::Axis axis(const json& piece, const std::string& at) {
        sculpt::Axis axis;
        each(piece, "axis", at, Required, [&](const json& value, const std::string& pointer) {
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

    sculpt::Loft loft(const json& piece, const std::string& at) {
        sculpt::Loft loft;
        loft.axis = axis(piece, at);
        if (piece.contains("span")) loft.span = pair(piece, "span", at);
        loft.is_tendon = is_set(piece, "tendon");
        float before = 0.0f;
        each(piece, "stations", at, Required, [&](const json& value, const std::string& pointer) {
            const std::vector<float> numbers = row(value, pointer);
            if (numbers.empty()) return problem(pointer, "Expected a station.");
            loft.stations.push_back({numbers[0], contour(numbers, 1, pointer)});
            check_order(before, numbers[0], pointer);
            before = numbers[0];
        });
        if (loft.stations.empty()) problem(at + "/stations", "Expected at least one station.");
        return loft;
    }

    sculpt::Sections sections(const json& piece, const std::string& at) {
        sculpt::Sections sections{axis(piece, at), {}, is_set(piece, "half")};
        float before = -1e30f;
        each(piece, "stations", at, Required, [&](const json& value, const std::string& pointer) {
            sculpt::Station station;
            station.at = number(value, "at", pointer);
            check_order(before, station.at, pointer);
            before = station.at;
            each(value, "contours", pointer, Optional, [&](const json& one, const std::string& p) {
                station.contours.push_back(contour(row(one, p), 0, p));
            });
            each(value, "pairs", pointer, Optional, [&](const json& one, const std::string& p) {
                station.contours.push_back(contour(row(one, p), 0, p));
                station.contours.back().is_paired = true;
            });
            each(value, "symmetric", pointer, Optional, [&](const json& one, const std::string& p) {
                station.contours.push_back(symmetric_contour(row(one, p), p));
            });
            sections.stations.push_back(std::move(station));
        });
        if (sections.stations.size() < 2) problem(at + "/stations", "Expected at least two stations.");
        return sections;
    }

    sculpt::CoordinateGrid grid(const json& piece, const char* key, const std::string& at) {
        sculpt::CoordinateGrid grid;
        each(piece, key, at, Required, [&](const json& value, const std::string& pointer) {
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

    sculpt::Sheet sheet(const json& piece, const std::string& at) {
        sculpt::Sheet sheet;
        if (const auto coordinates = sculpt::k_coordinates.value_of(text(piece, "chart", at)))
            sheet.coordinates.kind = *coordinates;
        else
            problem(at + "/chart", "Expected plane, cylinder, sphere or dome.");
        sheet.coordinates.origin = vector(piece, "origin", at);
        sheet.coordinates.x_axis = vector(piece, "x_axis", at);
        sheet.coordinates.y_axis = vector(piece, "y_axis", at);
        if (sheet.coordinates.kind != sculpt::CoordinatesKind::Plane) {
            sheet.coordinates.radius = number(piece, "radius", at);
            if (!(sheet.coordinates.radius > 0.0f)) problem(at + "/radius", "Expected a radius above zero.");
        }
        if (sheet.coordinates.kind == sculpt::CoordinatesKind::Dome)
            sheet.coordinates.half_length = number(piece, "half_length", at);
        sheet.low = pair(piece, "low", at);
        sheet.high = pair(piece, "high", at);
        each(piece, "outline", at, Required,
             [&](const json& one, const std::string& p) { sheet.outline.push_back(contour(row(one, p), 0, p)); });
        sheet.height = grid(piece, "height", at);
        sheet.thickness = grid(piece, "thickness", at);
        if (piece.contains("fiber_deg")) sheet.fiber_deg = row(piece, "fiber_deg", at, 4);
        return sheet;
    }

public:
    using TableReader::TableReader;

    sculpt::PartTable part(const json& value, const std::string& at) {
        sculpt::PartTable table;
        if (!value.is_object()) {
            problem(at, "Expected a part.");
            return table;
        }
        table.structure = text(value, "structure", at);
        const auto kind = scene::k_part_kinds.value_of(text(value, "kind", at));
        if (!kind || kind == scene::PartKind::Skin) problem(at + "/kind", "Expected muscle, bone or other.");
        table.kind = kind.value_or(table.kind);
        table.note = text(value, "note", at, Optional);
        if (const std::string basis = text(value, "basis", at, Optional); basis == "described")
            table.is_described = true;
        else if (!basis.empty())
            problem(at + "/basis", "Expected described, or no basis for a measured part.");
        table.is_midline = is_set(value, "midline");
        table.origin_is_end = is_set(value, "origin_is_end");
        table.mirrors_pieces = is_set(value, "mirrors_pieces");
        if (value.contains("fiber")) table.fiber = vector(value, "fiber", at);
        each(value, "pieces", at, Required, [&](const json& piece, const std::string& pointer) {
            const std::string shape = text(piece, "shape", pointer);
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
};

}

sculpt::PartTable read_part(const json& part, const std::string& file, const std::string& at,
                            core::Problems& problems) {
    return PartReader(file, problems).part(part, at);
}

}
