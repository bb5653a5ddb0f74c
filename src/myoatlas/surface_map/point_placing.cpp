// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/point_placing.h"

#include "myoatlas/surface_map/part_components.h"

#include <algorithm>
#include <fmt/format.h>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <limits>

namespace myoatlas::surface_map {

namespace {

// Fiber coordinates this close to the wanted ones are as good as equal.
constexpr float k_tolerance = 0.01f;
// A body with less than this share of the greatest one's surface is a slip of tendon.
constexpr float k_slip_share = 0.35f;
constexpr float k_midline_mm = 0.5f;

struct Spot {
    glm::vec3 position{0.0f}, normal{0.0f};
    float miss = 0.0f;     // in fiber coordinates
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

// Returns which bodies of the part may carry the point: the one nearest to `near` where that is given, else those of
// about the greatest size (a belly, not the slips of its tendon).
std::vector<bool> carriers_of(const PartComponents& components, const scene::Part& part, const scene::MeshLibrary& body,
                              const glm::vec3* near) {
    std::vector<bool> carries(components.area_mm2.size(), false);
    if (carries.empty()) return carries;
    if (near) {
        std::uint32_t best = 0;
        for (std::uint32_t v = 1; v < part.vertex_count; ++v)
            if (glm::distance(body.position(part.first_vertex + v), *near) <
                glm::distance(body.position(part.first_vertex + best), *near))
                best = v;
        carries[components.component_of[best]] = true;
        return carries;
    }
    const float greatest = *std::max_element(components.area_mm2.begin(), components.area_mm2.end());
    for (std::size_t i = 0; i < carries.size(); ++i) carries[i] = components.area_mm2[i] >= k_slip_share * greatest;
    return carries;
}

std::vector<Spot> spots_of(const anatomy::PointAnchor& anchor, const scene::Part& part, const scene::MeshLibrary& body,
                           const glm::vec3* near) {
    const glm::vec2 wanted(anchor.along, anchor.across);
    const bool is_midline = part.side == core::Side::Midline;
    const auto components = components_of(part, body);
    const auto carries = carriers_of(components, part, body, near);
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
        if (!carries[components.component_of[index[0] - part.first_vertex]]) continue;
        const auto weights = nearest_in(wanted, fiber[0], fiber[1], fiber[2]);
        if (weights.miss > least + k_tolerance) continue;
        Spot spot;
        for (int k = 0; k < 3; ++k) {
            spot.position += weights.corner[k] * body.position(index[k]);
            spot.normal += weights.corner[k] * body.normal(index[k]);
        }
        if (is_midline && spot.position.x < -k_midline_mm) continue; // the left half; the right mirrors it
        spot.miss = weights.miss;
        least = std::min(least, weights.miss);
        spots.push_back(spot);
    }
    std::erase_if(spots, [&](const Spot& spot) { return spot.miss > least + k_tolerance; });
    return spots;
}

// Moves a mirrored point to the nearest place of its structure, where that is not quite symmetric.
void settle_on(const scene::Part& part, const scene::MeshLibrary& body, anatomy::PlacedPoint& placed) {
    constexpr float k_symmetric_mm = 0.5f;
    Skin surface;
    for (std::uint32_t v = 0; v < part.vertex_count; ++v)
        surface.positions.push_back(body.position(part.first_vertex + v));
    surface.triangles.resize(part.levels[0].index_count / 3);
    for (std::size_t i = 0; i < part.levels[0].index_count; ++i)
        surface.triangles[i / 3].corners[i % 3] = body.indices[part.levels[0].first_index + i] - part.first_vertex;
    const auto nearest = SkinProbe(surface).nearest(placed.position);
    if (!nearest || glm::distance(nearest->position, placed.position) <= k_symmetric_mm) return;
    placed.position = nearest->position;
    const auto& corners = surface.triangles[nearest->triangle].corners;
    const glm::vec3 normal = body.normal(part.first_vertex + corners[0]) + body.normal(part.first_vertex + corners[1]) +
                             body.normal(part.first_vertex + corners[2]);
    if (glm::length(normal) > 0.0f) placed.normal = glm::normalize(normal);
}

// Whether the right part is the left one mirrored, as far as size and bounds tell.
bool is_mirror_image(const scene::Part& left, const scene::Part& right) {
    constexpr float k_same_mm = 0.001f;
    const glm::vec3 flip(-1.0f, 1.0f, 1.0f);
    const glm::vec3 low = glm::min(flip * left.bounds_min, flip * left.bounds_max),
                    high = glm::max(flip * left.bounds_min, flip * left.bounds_max);
    return left.vertex_count == right.vertex_count && glm::distance(low, right.bounds_min) < k_same_mm &&
           glm::distance(high, right.bounds_max) < k_same_mm;
}

}

core::Result<anatomy::PlacedPoint> place_point(const anatomy::TriggerPoint& point, core::Side side,
                                               const scene::MeshLibrary& body, const SkinProbe& probe,
                                               const Landmarks& landmarks) {
    const std::string where = "trigger point " + point.id;
    const auto* part = body.find_part(point.anchor.structure, side);
    if (!part) part = body.find_part(point.anchor.structure, core::Side::Midline);
    if (!part)
        return core::Problem{where, fmt::format("It is anchored on \"{}\" ({}), which this body lacks.",
                                                point.anchor.structure, core::name_of(side))};
    const auto* left = side == core::Side::Right ? body.find_part(point.anchor.structure, core::Side::Left) : nullptr;
    if (left && part->side == core::Side::Right && is_mirror_image(*left, *part)) {
        // Between equally good places the two sides might choose differently.
        auto placed = place_point(point, core::Side::Left, body, probe, landmarks);
        if (!placed) return placed;
        placed->side = side;
        placed->position.x = -placed->position.x;
        placed->normal.x = -placed->normal.x;
        return placed;
    }
    const bool is_midline = part->side == core::Side::Midline;
    const auto* near =
        point.anchor.near.empty() ? nullptr : landmarks.find(point.anchor.near, is_midline ? core::Side::Left : side);
    auto spots = spots_of(point.anchor, *part, body, near ? &near->position : nullptr);
    if (spots.empty())
        return core::Problem{where, fmt::format("Its structure \"{}\" has no surface.", point.anchor.structure)};
    for (auto& spot : spots) {
        const auto skin = probe.nearest(spot.position);
        spot.depth_mm = skin ? glm::distance(skin->position, spot.position) : 0.0f;
    }
    const bool is_deep = point.anchor.face == anatomy::MuscleFace::Deep;
    const auto best = std::min_element(spots.begin(), spots.end(), [&](const Spot& a, const Spot& b) {
        return is_deep ? a.depth_mm > b.depth_mm : a.depth_mm < b.depth_mm;
    });
    const glm::vec3 flip(is_midline ? outward(side) : 1.0f, 1.0f, 1.0f);
    const float length = glm::length(best->normal);
    anatomy::PlacedPoint placed{point.id, side, flip * best->position,
                                length > 0.0f ? flip * best->normal / length : glm::vec3(0.0f, 0.0f, 1.0f)};
    if (is_midline && side == core::Side::Right) settle_on(*part, body, placed);
    return placed;
}

}
