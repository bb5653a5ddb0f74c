// Small known shapes as measurement tables, for the body tests.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/contour.h"
#include "body/part_table.h"

#include <cmath>
#include <numbers>

namespace shapes {

inline body::Contour ellipse(float rx, float ry, glm::vec2 center = {0.0f, 0.0f}) {
    return {center, {glm::vec4(rx, 0.0f, 0.0f, ry)}, false};
}

// An ellipsoid about the origin, axis along Z, half axes (rx, ry, rz), cut at evenly spaced angles.
inline body::Loft ellipsoid(float rx, float ry, float rz, int stations) {
    body::Loft loft;
    loft.axis.points = {{0, 0, -rz}, {0, 0, rz}};
    loft.axis.side = {1, 0, 0};
    for (int i = 1; i <= stations; ++i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(stations + 1);
        loft.stations.push_back({rz * (1.0f - std::cos(angle)), ellipse(rx * std::sin(angle), ry * std::sin(angle))});
    }
    return loft;
}

// A tube along Z with a straight hole through it.
inline body::Sections pipe(float outer, float inner, float length) {
    body::Sections sections;
    sections.axis.points = {{0, 0, 0}, {0, 0, length}};
    for (int i = 0; i < 5; ++i) {
        body::Station station;
        station.at = length * static_cast<float>(i) / 4.0f;
        station.contours = {ellipse(outer, outer), ellipse(inner, inner)};
        sections.stations.push_back(station);
    }
    return sections;
}

inline body::ChartGrid even_grid(float value) {
    return {4, std::vector<float>(16, value)};
}

// A flat round sheet in the plane Z = 0.
inline body::Sheet disk(float radius, float thickness) {
    body::Sheet sheet;
    sheet.low = {-radius, -radius};
    sheet.high = {radius, radius};
    sheet.outline = {ellipse(radius, radius)};
    sheet.height = even_grid(0.0f);
    sheet.thickness = even_grid(thickness);
    return sheet;
}

inline body::PartTable part(body::Piece piece, const char* kind = "muscle") {
    body::PartTable table;
    table.structure = "test_part";
    table.kind = kind;
    table.pieces.push_back(std::move(piece));
    return table;
}

}
