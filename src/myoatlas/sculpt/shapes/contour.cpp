// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/shapes/contour.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

namespace myoatlas::sculpt {

glm::vec2 point_at(const Contour& contour, float t) {
    glm::vec2 point = contour.center;
    const float c1 = std::cos(t), s1 = std::sin(t);
    float c = c1, s = s1; // of the harmonic, by the angle sum rule
    for (const glm::vec4& term : contour.terms) {
        point += glm::vec2(term.x * c + term.y * s, term.z * c + term.w * s);
        const float next = c * c1 - s * s1;
        s = s * c1 + c * s1;
        c = next;
    }
    return point;
}

Polygon points_of(const Contour& contour, int count) {
    Polygon points;
    points.reserve(static_cast<std::size_t>(count));
    const float step = 2.0f * std::numbers::pi_v<float> / static_cast<float>(count);
    for (int i = 0; i < count; ++i) points.push_back(point_at(contour, step * static_cast<float>(i)));
    return points;
}

// Kuhl & Giardina 1982, equations 8 to 14, with the center of equation 13 replaced by the exact mean over the length.
Contour describe(std::span<const glm::vec2> polygon, int harmonics) {
    Contour contour;
    const std::size_t n = polygon.size();
    const double length = perimeter(polygon);
    if (n < 3 || length <= 0.0) return contour;
    const double pi = std::numbers::pi;
    std::vector<double> ax(static_cast<std::size_t>(harmonics)), bx = ax, cy = ax, dy = ax;
    double at = 0.0, mean_x = 0.0, mean_y = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        const glm::vec2 from = polygon[i], to = polygon[(i + 1) % n];
        const double step = glm::length(to - from);
        if (step <= 0.0) continue;
        mean_x += 0.5 * (from.x + to.x) * step;
        mean_y += 0.5 * (from.y + to.y) * step;
        const double slope_x = (to.x - from.x) / step, slope_y = (to.y - from.y) / step;
        for (int h = 1; h <= harmonics; ++h) {
            const double k = 2.0 * pi * h / length;
            const double scale = length / (2.0 * pi * pi * h * h);
            const double dc = std::cos(k * (at + step)) - std::cos(k * at);
            const double ds = std::sin(k * (at + step)) - std::sin(k * at);
            const auto i_h = static_cast<std::size_t>(h - 1);
            ax[i_h] += scale * slope_x * dc;
            bx[i_h] += scale * slope_x * ds;
            cy[i_h] += scale * slope_y * dc;
            dy[i_h] += scale * slope_y * ds;
        }
        at += step;
    }
    contour.center = glm::vec2(mean_x / length, mean_y / length);
    for (std::size_t h = 0; h < ax.size(); ++h) contour.terms.emplace_back(ax[h], bx[h], cy[h], dy[h]);
    return contour;
}

// Green's theorem on the series: pi times the sum of h (a d - b c).
float enclosed_area(const Contour& contour) {
    float sum = 0.0f, h = 1.0f;
    for (const glm::vec4& term : contour.terms) sum += h++ * (term.x * term.w - term.y * term.z);
    return std::numbers::pi_v<float> * sum;
}

float signed_area(std::span<const glm::vec2> polygon) {
    double twice = 0.0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const glm::vec2 a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        twice += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
    }
    return static_cast<float>(0.5 * twice);
}

float perimeter(std::span<const glm::vec2> polygon) {
    double sum = 0.0;
    for (std::size_t i = 0; i < polygon.size(); ++i) sum += glm::length(polygon[(i + 1) % polygon.size()] - polygon[i]);
    return static_cast<float>(sum);
}

float signed_distance(std::span<const Polygon> polygons, glm::vec2 point, float far) {
    float nearest = far * far;
    bool is_inside = false;
    for (const Polygon& polygon : polygons) {
        const std::size_t n = polygon.size();
        for (std::size_t i = 0, j = n - 1; i < n; j = i++) {
            const glm::vec2 a = polygon[j], edge = polygon[i] - a, to = point - a;
            const float along = std::clamp(glm::dot(to, edge) / std::max(glm::dot(edge, edge), 1e-12f), 0.0f, 1.0f);
            const glm::vec2 gap = to - along * edge;
            nearest = std::min(nearest, glm::dot(gap, gap));
            const glm::vec2 b = polygon[i];
            if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x))
                is_inside = !is_inside;
        }
    }
    const float distance = std::sqrt(nearest);
    return is_inside ? distance : -distance;
}

}
