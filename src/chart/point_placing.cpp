#include "chart/point_placing.h"

#include <algorithm>
#include <fmt/format.h>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <limits>

namespace chart {

namespace {

// Fibre coordinates this close to the wanted ones are as good as equal.
constexpr float k_tolerance = 0.01f;

struct Spot {
    glm::vec3 position{0.0f}, normal{0.0f};
    float miss = 0.0f;     // in fibre coordinates
    float depth_mm = 0.0f; // below the nearest skin
};

struct Weights {
    glm::vec3 corner{0.0f};
    float miss = 0.0f;
};

// Returns the weights of the place in a triangle of the (along, across) plane that is nearest to `p`.
Weights nearest_in(glm::vec2 p, glm::vec2 a, glm::vec2 b, glm::vec2 c) {
    const auto cross = [](glm::vec2 u, glm::vec2 v) { return u.x * v.y - u.y * v.x; };
    const float area = cross(b - a, c - a);
    if (std::abs(area) > 1e-12f) {
        const float u = cross(b - p, c - p) / area, v = cross(c - p, a - p) / area;
        if (u >= 0.0f && v >= 0.0f && u + v <= 1.0f) return {{u, v, 1.0f - u - v}, 0.0f};
    }
    const glm::vec2 corners[3] = {a, b, c};
    Weights best{{0.0f, 0.0f, 0.0f}, std::numeric_limits<float>::max()};
    for (int k = 0; k < 3; ++k) {
        const glm::vec2 from = corners[k], edge = corners[(k + 1) % 3] - from;
        const float squared = glm::dot(edge, edge);
        const float t = squared > 0.0f ? glm::clamp(glm::dot(p - from, edge) / squared, 0.0f, 1.0f) : 0.0f;
        const float miss = glm::distance(p, from + t * edge);
        if (miss >= best.miss) continue;
        best.miss = miss;
        best.corner = glm::vec3(0.0f);
        best.corner[k] = 1.0f - t;
        best.corner[(k + 1) % 3] = t;
    }
    return best;
}

std::vector<Spot> spots_of(const anatomy::PointAnchor& anchor, const scene::Part& part,
                           const scene::MeshLibrary& body) {
    const glm::vec2 wanted(anchor.along, anchor.across);
    std::vector<Spot> spots;
    float least = std::numeric_limits<float>::max();
    const auto& level = part.levels[0];
    for (std::uint32_t i = 0; i + 2 < level.index_count; i += 3) {
        std::uint32_t index[3];
        glm::vec2 fiber[3];
        for (int k = 0; k < 3; ++k) {
            index[k] = body.indices[level.first_index + i + static_cast<std::uint32_t>(k)];
            const auto& vertex = body.vertices[index[k]];
            fiber[k] = glm::vec2(vertex.along, vertex.across) / 65535.0f;
        }
        const auto weights = nearest_in(wanted, fiber[0], fiber[1], fiber[2]);
        if (weights.miss > least + k_tolerance) continue;
        least = std::min(least, weights.miss);
        Spot spot;
        for (int k = 0; k < 3; ++k) {
            spot.position += weights.corner[k] * body.position(index[k]);
            spot.normal += weights.corner[k] * body.normal(index[k]);
        }
        spot.miss = weights.miss;
        spots.push_back(spot);
    }
    std::erase_if(spots, [&](const Spot& spot) { return spot.miss > least + k_tolerance; });
    return spots;
}

}

core::Result<anatomy::PlacedPoint> place_point(const anatomy::TriggerPoint& point, core::Side side,
                                               const scene::MeshLibrary& body, const SkinProbe& probe) {
    const std::string where = "trigger point " + point.id;
    const auto* part = body.find_part(point.anchor.structure, side);
    if (!part) part = body.find_part(point.anchor.structure, core::Side::Midline);
    if (!part)
        return core::Problem{where, fmt::format("It is anchored on \"{}\" ({}), which this body lacks.",
                                                point.anchor.structure, core::name_of(side))};
    auto spots = spots_of(point.anchor, *part, body);
    if (spots.empty())
        return core::Problem{where, fmt::format("Its structure \"{}\" has no surface.", point.anchor.structure)};
    for (auto& spot : spots) {
        const auto skin = probe.nearest(spot.position);
        spot.depth_mm = skin ? glm::distance(skin->position, spot.position) : 0.0f;
    }
    const bool is_deep = point.anchor.face == "deep";
    const auto best = std::min_element(spots.begin(), spots.end(), [&](const Spot& a, const Spot& b) {
        return is_deep ? a.depth_mm > b.depth_mm : a.depth_mm < b.depth_mm;
    });
    const float length = glm::length(best->normal);
    return anatomy::PlacedPoint{point.id, side, best->position,
                                length > 0.0f ? best->normal / length : glm::vec3(0.0f, 0.0f, 1.0f)};
}

}
