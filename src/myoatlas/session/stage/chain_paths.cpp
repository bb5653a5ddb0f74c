// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/chain_paths.h"
#include "myoatlas/session/lookup.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>
#include <queue>
#include <utility>

namespace myoatlas::session {

namespace {

constexpr float k_edge = 0.15f;        // of a zone's weight, where its edge is seen
constexpr int k_smoothing_rounds = 12; // edges of the mesh zigzag

// The vertices that a point refers to most plainly: of its essential zones, or of any when it has none.
std::vector<bool> zone_of(const anatomy::PlacedPoint& point, const anatomy::SurfaceMap& surface_map) {
    std::vector<bool> inside(surface_map.positions.size(), false);
    for (const auto grade : {anatomy::ZoneGrade::Essential, anatomy::ZoneGrade::Spillover}) {
        bool is_found = false;
        for (const anatomy::SkinZone& zone : surface_map.zones)
            if (zone.point == point.point && zone.side == point.side && zone.grade == grade)
                for (const anatomy::SkinWeight& weight : zone.weights)
                    if (weight.weight >= k_edge && weight.vertex < inside.size())
                        inside[weight.vertex] = is_found = true;
        if (is_found) break;
    }
    return inside;
}

// The vertices from one to the nearest of some, along edges; empty when none is reached.
std::vector<std::uint32_t> shortest(std::uint32_t from, const std::vector<bool>& wanted,
                                    const anatomy::SurfaceMap& surface_map) {
    const std::size_t count = surface_map.positions.size();
    if (surface_map.neighbor_begin.size() != count + 1) return {};
    std::vector<float> far_mm(count, std::numeric_limits<float>::max());
    std::vector<std::uint32_t> before(count, from);
    using Reached = std::pair<float, std::uint32_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> front;
    far_mm[from] = 0.0f;
    front.emplace(0.0f, from);
    while (!front.empty()) {
        const auto [mm, at] = front.top();
        front.pop();
        if (mm > far_mm[at]) continue;
        if (wanted[at]) {
            std::vector<std::uint32_t> way{at};
            while (way.back() != from) way.push_back(before[way.back()]);
            std::ranges::reverse(way);
            return way;
        }
        for (std::uint32_t i = surface_map.neighbor_begin[at]; i < surface_map.neighbor_begin[at + 1]; ++i) {
            const std::uint32_t next = surface_map.neighbors[i];
            const float reached = mm + glm::distance(surface_map.positions[at], surface_map.positions[next]);
            if (reached >= far_mm[next]) continue;
            far_mm[next] = reached;
            before[next] = at;
            front.emplace(reached, next);
        }
    }
    return {};
}

void smooth(std::vector<glm::vec3>& way) {
    for (int round = 0; round < k_smoothing_rounds; ++round) {
        const std::vector<glm::vec3> was = way;
        for (std::size_t i = 1; i + 1 < way.size(); ++i) way[i] = 0.25f * (was[i - 1] + was[i + 1]) + 0.5f * was[i];
    }
}

}

std::vector<ChainPath> find_chain_paths(const ShownReferral& shown, const anatomy::Catalog& catalog,
                                        const anatomy::SurfaceMap& surface_map) {
    std::vector<ChainPath> paths;
    if (surface_map.positions.empty()) return paths;
    for (std::size_t i = 0; i < surface_map.points.size(); ++i) {
        const anatomy::PlacedPoint& point = surface_map.points[i];
        if (point.side != shown.side || !is_of(shown, point.point, catalog)) continue;
        const auto nearest = std::ranges::min_element(
            surface_map.positions, {}, [&](const glm::vec3& skin) { return glm::distance(skin, point.position); });
        const auto over = static_cast<std::uint32_t>(nearest - surface_map.positions.begin());
        ChainPath path{i, {}};
        for (const std::uint32_t vertex : shortest(over, zone_of(point, surface_map), surface_map))
            path.way.push_back(surface_map.positions[vertex]);
        if (path.way.empty()) continue;
        if (path.way.size() == 1) path.way.push_back(path.way.front()); // the point lies in its zone
        smooth(path.way);
        paths.push_back(std::move(path));
    }
    return paths;
}

float length_of(std::span<const glm::vec3> way) {
    float mm = 0.0f;
    for (std::size_t i = 1; i < way.size(); ++i) mm += glm::distance(way[i - 1], way[i]);
    return mm;
}

glm::vec3 place_along(std::span<const glm::vec3> way, float mm) {
    for (std::size_t i = 1; i < way.size(); ++i) {
        const float edge = glm::distance(way[i - 1], way[i]);
        if (mm < edge) return way[i - 1] + (way[i] - way[i - 1]) * (std::max(mm, 0.0f) / edge);
        mm -= edge;
    }
    return way.back();
}

}
