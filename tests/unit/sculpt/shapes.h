// Small known shapes as measurement tables, for the body tests.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/part_table.h"
#include "myoatlas/sculpt/shapes/contour.h"

#include <cmath>
#include <numbers>

namespace myoatlas::shapes {

inline sculpt::Contour ellipse(float rx, float ry, glm::vec2 center = {0.0f, 0.0f}) {
    return {center, {glm::vec4(rx, 0.0f, 0.0f, ry)}, false};
}

// An ellipsoid about the origin, axis along Z, half axes (rx, ry, rz), cut at evenly spaced angles.
inline sculpt::Loft ellipsoid(float rx, float ry, float rz, int stations) {
    sculpt::Loft loft;
    loft.axis.points = {{0, 0, -rz}, {0, 0, rz}};
    loft.axis.side = {1, 0, 0};
    for (int i = 1; i <= stations; ++i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(stations + 1);
        loft.stations.push_back({rz * (1.0f - std::cos(angle)), ellipse(rx * std::sin(angle), ry * std::sin(angle))});
    }
    return loft;
}

// A tube along Z with a straight hole through it.
inline sculpt::Sections pipe(float outer, float inner, float length) {
    sculpt::Sections sections;
    sections.axis.points = {{0, 0, 0}, {0, 0, length}};
    for (int i = 0; i < 5; ++i) {
        sculpt::Station station;
        station.at = length * static_cast<float>(i) / 4.0f;
        station.contours = {ellipse(outer, outer), ellipse(inner, inner)};
        sections.stations.push_back(station);
    }
    return sections;
}

inline sculpt::CoordinateGrid even_grid(float value) {
    return {4, std::vector<float>(16, value)};
}

// A flat round sheet in the plane Z = 0.
inline sculpt::Sheet disk(float radius, float thickness) {
    sculpt::Sheet sheet;
    sheet.low = {-radius, -radius};
    sheet.high = {radius, radius};
    sheet.outline = {ellipse(radius, radius)};
    sheet.height = even_grid(0.0f);
    sheet.thickness = even_grid(thickness);
    return sheet;
}

inline sculpt::PartTable part(sculpt::Piece piece, scene::PartKind kind = scene::PartKind::Muscle) {
    sculpt::PartTable table;
    table.structure = "test_part";
    table.kind = kind;
    table.pieces.push_back(std::move(piece));
    return table;
}

}
