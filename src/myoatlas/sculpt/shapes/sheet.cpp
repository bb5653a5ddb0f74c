// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/shapes/sheet.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace myoatlas::sculpt {

glm::vec3 point_of_coordinates(const SheetCoordinates& coordinates, glm::vec3 uvh) {
    const glm::vec3 out = glm::cross(coordinates.x_axis, coordinates.y_axis);
    if (coordinates.kind == CoordinatesKind::Plane)
        return coordinates.origin + uvh.x * coordinates.x_axis + uvh.y * coordinates.y_axis + uvh.z * out;
    if (coordinates.kind == CoordinatesKind::Dome) {
        const float ridge = std::clamp(uvh.x, -coordinates.half_length, coordinates.half_length);
        const glm::vec2 way(uvh.x - ridge, uvh.y);
        const float arc = glm::length(way), fall = arc / coordinates.radius;
        const glm::vec2 flat = arc > 1e-6f ? std::sin(fall) / arc * way : glm::vec2(0.0f);
        const glm::vec3 direction = std::cos(fall) * out + flat.x * coordinates.x_axis + flat.y * coordinates.y_axis;
        return coordinates.origin + ridge * coordinates.x_axis + (coordinates.radius + uvh.z) * direction;
    }
    const float r = coordinates.radius + uvh.z, angle = uvh.x / coordinates.radius;
    const glm::vec3 round = std::cos(angle) * out + std::sin(angle) * coordinates.x_axis;
    if (coordinates.kind == CoordinatesKind::Cylinder)
        return coordinates.origin + r * round + uvh.y * coordinates.y_axis;
    const float rise = uvh.y / coordinates.radius;
    return coordinates.origin + r * (std::cos(rise) * round + std::sin(rise) * coordinates.y_axis);
}

glm::vec3 coordinates_of(const SheetCoordinates& coordinates, glm::vec3 point) {
    const glm::vec3 out = glm::cross(coordinates.x_axis, coordinates.y_axis), to = point - coordinates.origin;
    const float x = glm::dot(to, coordinates.x_axis), y = glm::dot(to, coordinates.y_axis), z = glm::dot(to, out);
    if (coordinates.kind == CoordinatesKind::Plane) return {x, y, z};
    if (coordinates.kind == CoordinatesKind::Dome) {
        const float ridge = std::clamp(x, -coordinates.half_length, coordinates.half_length);
        const glm::vec2 way(x - ridge, y);
        const float aside = glm::length(way), fall = coordinates.radius * std::atan2(aside, z);
        const glm::vec2 arc = aside > 1e-6f ? fall / aside * way : glm::vec2(0.0f);
        return {ridge + arc.x, arc.y, std::hypot(aside, z) - coordinates.radius};
    }
    const float flat = std::hypot(x, z), angle = std::atan2(x, z);
    if (coordinates.kind == CoordinatesKind::Cylinder)
        return {coordinates.radius * angle, y, flat - coordinates.radius};
    return {coordinates.radius * angle, coordinates.radius * std::atan2(y, flat), glm::length(to) - coordinates.radius};
}

GridWeights grid_weights(int columns, int rows, glm::vec2 at) {
    const auto basis = [](int count, float x, int& first, float* w) {
        const float place = std::clamp(x, 0.0f, 1.0f) * static_cast<float>(count - 3);
        first = std::min(static_cast<int>(place), count - 4);
        const float t = place - static_cast<float>(first), t2 = t * t, t3 = t2 * t;
        w[0] = (1 - 3 * t + 3 * t2 - t3) / 6;
        w[1] = (4 - 6 * t2 + 3 * t3) / 6;
        w[2] = (1 + 3 * t + 3 * t2 - 3 * t3) / 6;
        w[3] = t3 / 6;
    };
    GridWeights weights;
    basis(columns, at.x, weights.column, weights.u);
    basis(rows, at.y, weights.row, weights.v);
    return weights;
}

float grid_value(const CoordinateGrid& grid, glm::vec2 at) {
    const int rows = static_cast<int>(grid.values.size()) / grid.columns;
    const GridWeights w = grid_weights(grid.columns, rows, at);
    float value = 0.0f;
    for (int j = 0; j < 4; ++j)
        for (int i = 0; i < 4; ++i)
            value += w.u[i] * w.v[j] * grid.values[static_cast<std::size_t>((w.row + j) * grid.columns + w.column + i)];
    return value;
}

}
