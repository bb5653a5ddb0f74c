// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/zone_painting.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::surface_map {

namespace {

constexpr float k_least_weight = 0.01f;

}

ZonePainter::ZonePainter(const SkinGraph& skin, Brush& brush)
    : skin_(skin), brush_(brush), marching_(skin), weight_(skin.mesh.positions.size(), 0.0f),
      is_inside_(skin.mesh.positions.size(), false) {}

anatomy::SkinZone ZonePainter::paint(const anatomy::Zone& zone, core::Side side, glm::vec3 from,
                                     const std::string& where, core::Problems& problems) {
    anatomy::SkinZone painted;
    painted.side = side;
    painted.grade = zone.grade;
    painted.is_deep = zone.depth == anatomy::ZoneDepth::Deep;
    painted.weights = weights_of(zone.strokes, side, where, problems);
    set_arrival(painted, from);
    return painted;
}

std::vector<anatomy::SkinWeight> ZonePainter::weights_of(const std::vector<anatomy::Stroke>& strokes, core::Side side,
                                                         const std::string& where, core::Problems& problems) {
    std::vector<std::uint32_t> touched;
    for (const auto& stroke : strokes)
        for (const auto& [vertex, distance] : brush_.paint(stroke, side, where, problems)) {
            const float weight = brush_weight(distance, stroke.radius_mm);
            if (weight < k_least_weight) continue;
            if (weight_[vertex] == 0.0f) touched.push_back(vertex);
            weight_[vertex] = std::max(weight_[vertex], weight);
        }
    std::sort(touched.begin(), touched.end());
    std::vector<anatomy::SkinWeight> weights;
    for (const auto vertex : touched) {
        weights.push_back({vertex, weight_[vertex]});
        weight_[vertex] = 0.0f;
    }
    if (weights.empty())
        problems.push_back({where, "It covers no skin on the " + std::string(core::name_of(side)) + " side."});
    return weights;
}

void ZonePainter::set_arrival(anatomy::SkinZone& zone, glm::vec3 from) {
    constexpr float k_out_of_reach = std::numeric_limits<float>::max();
    zone.arrival.assign(zone.weights.size(), k_out_of_reach);
    for (const auto& [vertex, weight] : zone.weights) is_inside_[vertex] = true;
    const auto distance_of = [&](std::size_t i) {
        return glm::distance(skin_.mesh.positions[zone.weights[i].vertex], from);
    };
    std::vector<std::size_t> by_distance(zone.weights.size());
    for (std::size_t i = 0; i < by_distance.size(); ++i) by_distance[i] = i;
    std::sort(by_distance.begin(), by_distance.end(), [&](std::size_t a, std::size_t b) {
        const float da = distance_of(a), db = distance_of(b);
        return da != db ? da < db : a < b;
    });
    float last = 0.0f;
    for (const auto start : by_distance) { // the first of each patch that nothing has reached yet
        if (zone.arrival[start] != k_out_of_reach) continue;
        const Reached seed{zone.weights[start].vertex, distance_of(start) - distance_of(by_distance.front())};
        for (const auto& [vertex, time] : marching_.run({&seed, 1}, k_out_of_reach, &is_inside_)) {
            const auto found =
                std::lower_bound(zone.weights.begin(), zone.weights.end(), vertex,
                                 [](const anatomy::SkinWeight& weight, std::uint32_t v) { return weight.vertex < v; });
            zone.arrival[static_cast<std::size_t>(found - zone.weights.begin())] = time;
            last = std::max(last, time);
        }
    }
    for (auto& time : zone.arrival) time = last > 0.0f ? time / last : 0.0f;
    for (const auto& [vertex, weight] : zone.weights) is_inside_[vertex] = false;
}

}
