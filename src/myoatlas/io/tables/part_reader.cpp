// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/part_reader.h"

#include <span>
#include <string>
#include <utility>

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;

// The basis of a part that was drawn; a measured one tells none.
constexpr auto k_bases = core::word_table<bool>({{true, "described"}});

// cx, cy, then a, b, c, d for each harmonic; empty when it is something else.
sculpt::Contour contour_of(std::span<const float> numbers) {
    sculpt::Contour contour;
    if (numbers.size() < 6 || (numbers.size() - 2) % 4 != 0) return contour;
    contour.center = {numbers[0], numbers[1]};
    for (std::size_t i = 2; i + 3 < numbers.size(); i += 4)
        contour.terms.emplace_back(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]);
    return contour;
}

// cy, then b, c for each harmonic: a contour that is its own mirror image.
sculpt::Contour symmetric_contour_of(std::span<const float> numbers) {
    sculpt::Contour contour;
    if (numbers.size() < 3 || numbers.size() % 2 != 1) return contour;
    contour.center = {0.0f, numbers[0]};
    for (std::size_t i = 1; i + 1 < numbers.size(); i += 2)
        contour.terms.emplace_back(0.0f, numbers[i], numbers[i + 1], 0.0f);
    return contour;
}

// Adds the contours of one field, each made by `make` of its row of numbers.
void read_contours(JsonObject& owner, std::string_view key, JsonObject::Need need,
                   sculpt::Contour (*make)(std::span<const float>), std::vector<sculpt::Contour>& contours) {
    owner.each_numbers(key, need, [&](std::size_t i, const std::vector<float>& numbers) {
        contours.push_back(make(numbers));
        if (contours.back().terms.empty())
            owner.problem_at(key, i,
                             "there are " + std::to_string(numbers.size()) +
                                 " numbers; expected a center and as many for each harmonic");
    });
}

constexpr const char* k_order = "expected stations in order along the axis";

sculpt::Axis read_axis(JsonObject& piece) {
    sculpt::Axis axis;
    piece.each_numbers("axis", Required, [&](std::size_t i, const std::vector<float>& v) {
        if (v.size() != 3) return piece.problem_at("axis", i, "expected three numbers");
        axis.points.emplace_back(v[0], v[1], v[2]);
    });
    if (axis.points.size() < 2) piece.problem("axis", "expected at least two points");
    axis.side = piece.vector("side", axis.side, Required);
    return axis;
}

sculpt::Loft read_loft(JsonObject& piece) {
    sculpt::Loft loft;
    loft.axis = read_axis(piece);
    loft.span = piece.pair("span", loft.span);
    loft.is_tendon = piece.flag("tendon");
    float before = 0.0f;
    piece.each_numbers("stations", Required, [&](std::size_t i, const std::vector<float>& numbers) {
        if (numbers.empty()) return piece.problem_at("stations", i, "expected a station");
        loft.stations.push_back({numbers[0], contour_of(std::span(numbers).subspan(1))});
        if (loft.stations.back().contour.terms.empty())
            piece.problem_at("stations", i,
                             "there are " + std::to_string(numbers.size()) +
                                 " numbers; expected a place, a center and four for each harmonic");
        if (!(numbers[0] > before)) piece.problem_at("stations", i, k_order);
        before = numbers[0];
    });
    if (loft.stations.empty()) piece.problem("stations", "expected at least one station");
    return loft;
}

sculpt::Sections read_sections(JsonObject& piece) {
    sculpt::Sections sections{read_axis(piece), {}, piece.flag("half")};
    float before = -1e30f;
    piece.each_object("stations", Required, [&](JsonObject& read) {
        sculpt::Station station;
        station.at = read.number("at", 0.0f, Required);
        if (!(station.at > before)) read.problem("", k_order);
        before = station.at;
        read_contours(read, "contours", Optional, contour_of, station.contours);
        const std::size_t single = station.contours.size();
        read_contours(read, "pairs", Optional, contour_of, station.contours);
        for (std::size_t i = single; i < station.contours.size(); ++i) station.contours[i].is_paired = true;
        read_contours(read, "symmetric", Optional, symmetric_contour_of, station.contours);
        sections.stations.push_back(std::move(station));
    });
    if (sections.stations.size() < 2) piece.problem("stations", "expected at least two stations");
    return sections;
}

sculpt::CoordinateGrid read_grid(JsonObject& piece, std::string_view key) {
    sculpt::CoordinateGrid grid;
    piece.each_numbers(key, Required, [&](std::size_t i, const std::vector<float>& numbers) {
        if (grid.columns == 0) grid.columns = static_cast<int>(numbers.size());
        if (static_cast<int>(numbers.size()) != grid.columns)
            return piece.problem_at(key, i, "expected rows of one length");
        grid.values.insert(grid.values.end(), numbers.begin(), numbers.end());
    });
    if (grid.columns < 4 || grid.values.size() < static_cast<std::size_t>(4 * grid.columns))
        piece.problem(key, "expected at least 4 rows of 4 numbers");
    return grid;
}

sculpt::Sheet read_sheet(JsonObject& piece) {
    using sculpt::CoordinatesKind;
    sculpt::Sheet sheet;
    sculpt::SheetCoordinates& coordinates = sheet.coordinates;
    coordinates.kind = piece.word("chart", sculpt::k_coordinates, coordinates.kind);
    coordinates.origin = piece.vector("origin", coordinates.origin, Required);
    coordinates.x_axis = piece.vector("x_axis", coordinates.x_axis, Required);
    coordinates.y_axis = piece.vector("y_axis", coordinates.y_axis, Required);
    if (coordinates.kind != CoordinatesKind::Plane) {
        coordinates.radius = piece.number("radius", 0.0f, Required);
        if (!(coordinates.radius > 0.0f)) piece.problem("radius", "expected a radius above zero");
    }
    if (coordinates.kind == CoordinatesKind::Dome)
        coordinates.half_length = piece.number("half_length", 0.0f, Required);
    sheet.low = piece.pair("low", sheet.low, Required);
    sheet.high = piece.pair("high", sheet.high, Required);
    read_contours(piece, "outline", Required, contour_of, sheet.outline);
    sheet.height = read_grid(piece, "height");
    sheet.thickness = read_grid(piece, "thickness");
    sheet.fiber_deg = piece.numbers("fiber_deg");
    if (!sheet.fiber_deg.empty() && sheet.fiber_deg.size() != 4)
        piece.problem("fiber_deg",
                      "there are " + std::to_string(sheet.fiber_deg.size()) + " numbers; expected 4, one a corner");
    return sheet;
}

void read_piece(JsonObject& piece, std::vector<sculpt::Piece>& pieces) {
    // A shape that is not known has been noted; what its fields should be cannot be told.
    constexpr auto k_unknown = static_cast<sculpt::Shape>(sculpt::k_shapes.rows.size());
    switch (piece.word("shape", sculpt::k_shapes, k_unknown)) {
    case sculpt::Shape::Loft:
        pieces.emplace_back(read_loft(piece));
        return;
    case sculpt::Shape::Sections:
        pieces.emplace_back(read_sections(piece));
        return;
    case sculpt::Shape::Sheet:
        pieces.emplace_back(read_sheet(piece));
        return;
    }
    piece.skip_rest();
}

}

sculpt::PartTable read_part(JsonObject& part) {
    sculpt::PartTable table;
    table.structure = part.text("structure", Required);
    table.kind = part.word("kind", scene::k_part_kinds, table.kind);
    if (table.kind == scene::PartKind::Skin)
        part.problem("kind", "the skin has a table of its own; expected muscle, bone or other");
    table.note = part.text("note");
    table.is_described = part.word("basis", k_bases, false, Optional);
    table.joins_measured = part.flag("joins_measured");
    table.is_midline = part.flag("midline");
    table.origin_is_end = part.flag("origin_is_end");
    table.mirrors_pieces = part.flag("mirrors_pieces");
    table.fiber = part.vector("fiber", table.fiber);
    part.each_object("pieces", Required, [&](JsonObject& piece) { read_piece(piece, table.pieces); });
    return table;
}

}
