// SPDX-License-Identifier: MIT
#include "body/sheet.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace body {

glm::vec3 chart_point(const Chart& chart, glm::vec3 uvh) {
    const glm::vec3 out = glm::cross(chart.x_axis, chart.y_axis);
    if (chart.kind == ChartKind::Plane) return chart.origin + uvh.x * chart.x_axis + uvh.y * chart.y_axis + uvh.z * out;
    if (chart.kind == ChartKind::Dome) {
        const float ridge = std::clamp(uvh.x, -chart.half_length, chart.half_length);
        const glm::vec2 way(uvh.x - ridge, uvh.y);
        const float arc = glm::length(way), fall = arc / chart.radius;
        const glm::vec2 flat = arc > 1e-6f ? std::sin(fall) / arc * way : glm::vec2(0.0f);
        const glm::vec3 direction = std::cos(fall) * out + flat.x * chart.x_axis + flat.y * chart.y_axis;
        return chart.origin + ridge * chart.x_axis + (chart.radius + uvh.z) * direction;
    }
    const float r = chart.radius + uvh.z, angle = uvh.x / chart.radius;
    const glm::vec3 round = std::cos(angle) * out + std::sin(angle) * chart.x_axis;
    if (chart.kind == ChartKind::Cylinder) return chart.origin + r * round + uvh.y * chart.y_axis;
    const float rise = uvh.y / chart.radius;
    return chart.origin + r * (std::cos(rise) * round + std::sin(rise) * chart.y_axis);
}

glm::vec3 chart_coordinates(const Chart& chart, glm::vec3 point) {
    const glm::vec3 out = glm::cross(chart.x_axis, chart.y_axis), to = point - chart.origin;
    const float x = glm::dot(to, chart.x_axis), y = glm::dot(to, chart.y_axis), z = glm::dot(to, out);
    if (chart.kind == ChartKind::Plane) return {x, y, z};
    if (chart.kind == ChartKind::Dome) {
        const float ridge = std::clamp(x, -chart.half_length, chart.half_length);
        const glm::vec2 way(x - ridge, y);
        const float aside = glm::length(way), fall = chart.radius * std::atan2(aside, z);
        const glm::vec2 arc = aside > 1e-6f ? fall / aside * way : glm::vec2(0.0f);
        return {ridge + arc.x, arc.y, std::hypot(aside, z) - chart.radius};
    }
    const float flat = std::hypot(x, z), angle = std::atan2(x, z);
    if (chart.kind == ChartKind::Cylinder) return {chart.radius * angle, y, flat - chart.radius};
    return {chart.radius * angle, chart.radius * std::atan2(y, flat), glm::length(to) - chart.radius};
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

float grid_value(const ChartGrid& grid, glm::vec2 at) {
    const int rows = static_cast<int>(grid.values.size()) / grid.columns;
    const GridWeights w = grid_weights(grid.columns, rows, at);
    float value = 0.0f;
    for (int j = 0; j < 4; ++j)
        for (int i = 0; i < 4; ++i)
            value += w.u[i] * w.v[j] * grid.values[static_cast<std::size_t>((w.row + j) * grid.columns + w.column + i)];
    return value;
}

}
