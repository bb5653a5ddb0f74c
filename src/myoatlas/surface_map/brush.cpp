// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/brush.h"

#include <algorithm>
#include <fmt/format.h>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::surface_map {

namespace {

// An offset may lift a point off the skin, but not this far.
constexpr float k_lift_limit_mm = 40.0f;

float distance_to_segment(glm::vec3 p, glm::vec3 a, glm::vec3 b) {
    const glm::vec3 ab = b - a;
    const float squared = glm::dot(ab, ab);
    const float t = squared > 0.0f ? glm::clamp(glm::dot(p - a, ab) / squared, 0.0f, 1.0f) : 0.0f;
    return glm::distance(p, a + t * ab);
}

}

float brush_weight(float distance_mm, float radius_mm) {
    constexpr float k_core = 0.6f;
    return 1.0f - glm::smoothstep(k_core * radius_mm, radius_mm, distance_mm);
}

Brush::Brush(const SkinGraph& skin, const SkinProbe& probe, const Landmarks& landmarks)
    : skin_(skin), probe_(probe), landmarks_(landmarks), marching_(skin), paths_(skin, probe) {}

std::optional<std::vector<geometry::TrianglePoint>> Brush::line_of(const anatomy::Stroke& stroke, core::Side side,
                                                                   const std::string& where, core::Problems& problems) {
    std::vector<geometry::TrianglePoint> stops;
    for (const auto& point : stroke.path) {
        const auto point_side = point.is_opposite ? core::mirrored(side) : side;
        const auto* place = landmarks_.find(point.landmark, point_side);
        if (!place) {
            problems.push_back({where, "Its point \"" + point.landmark + "\" is not on this skin."});
            return std::nullopt;
        }
        if (point.offset_mm == glm::vec3(0.0f)) {
            stops.push_back(*place);
            continue;
        }
        const auto moved =
            probe_.nearest(place->position + point.offset_mm * glm::vec3(outward(point_side), 1, 1), k_lift_limit_mm);
        if (!moved) {
            problems.push_back({where, fmt::format("Its point \"{}\" is moved more than {:.0f} mm off the skin by its "
                                                   "offset.",
                                                   point.landmark, k_lift_limit_mm)});
            return std::nullopt;
        }
        stops.push_back(*moved);
    }
    if (stops.size() < 2) return stops;
    std::vector<geometry::TrianglePoint> line;
    for (std::size_t i = 1; i < stops.size(); ++i) {
        const auto leg = paths_.path(stops[i - 1], stops[i]);
        if (leg.empty()) {
            problems.push_back({where, fmt::format("The skin does not connect \"{}\" with \"{}\".",
                                                   stroke.path[i - 1].landmark, stroke.path[i].landmark)});
            return std::nullopt;
        }
        line.insert(line.end(), leg.begin() + (line.empty() ? 0 : 1), leg.end());
    }
    return line;
}

// The corners of the triangles that the line crosses, and their neighbors, start at their straight distance from it.
void Brush::seed_from(const std::vector<geometry::TrianglePoint>& line) {
    seeds_.clear();
    const auto add = [&](std::uint32_t vertex, std::size_t i) {
        const glm::vec3 p = skin_.mesh.positions[vertex];
        float distance = glm::distance(p, line[i].position);
        if (i > 0) distance = std::min(distance, distance_to_segment(p, line[i - 1].position, line[i].position));
        if (i + 1 < line.size())
            distance = std::min(distance, distance_to_segment(p, line[i].position, line[i + 1].position));
        seeds_.push_back({vertex, distance});
    };
    for (std::size_t i = 0; i < line.size(); ++i)
        for (const auto corner : skin_.mesh.triangles[line[i].triangle]) {
            add(corner, i);
            for (const auto neighbor : skin_.neighbors[corner]) add(neighbor, i);
        }
}

std::span<const Reached> Brush::paint(const anatomy::Stroke& stroke, core::Side side, const std::string& where,
                                      core::Problems& problems) {
    const auto line = line_of(stroke, side, where, problems);
    if (!line || line->empty()) return {};
    seed_from(*line);
    const auto reached = marching_.run(seeds_, stroke.radius_mm);
    if (!reached.empty()) return reached;
    // A brush finer than the mesh still marks the vertex nearest to it.
    const auto nearest = std::min_element(
        seeds_.begin(), seeds_.end(), [](const Reached& a, const Reached& b) { return a.distance_mm < b.distance_mm; });
    const Reached only{nearest->vertex, 0.0f};
    return marching_.run({&only, 1}, 0.0f);
}

}
