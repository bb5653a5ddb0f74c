// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/geodesic_path.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::surface_map {

namespace {

constexpr float k_unreached = std::numeric_limits<float>::max();
constexpr std::uint32_t k_none = ~0u;
// How often a path is pulled straight between its neighbors and laid back on the skin. The graph's zigzag is at most
// an edge wide and gone after a few rounds.
constexpr int k_smoothing_rounds = 12;

// Returns the line again with points at equal spacing, ends kept.
std::vector<glm::vec3> resampled(const std::vector<glm::vec3>& line, float spacing_mm) {
    float length = 0.0f;
    for (std::size_t i = 1; i < line.size(); ++i) length += glm::distance(line[i - 1], line[i]);
    const int count = std::max(1, static_cast<int>(std::lround(length / spacing_mm)));
    std::vector<glm::vec3> points{line.front()};
    std::size_t i = 1;
    float walked = 0.0f; // at line[i - 1]
    for (int k = 1; k < count; ++k) {
        const float target = length * static_cast<float>(k) / static_cast<float>(count);
        while (i + 1 < line.size() && walked + glm::distance(line[i - 1], line[i]) < target) {
            walked += glm::distance(line[i - 1], line[i]);
            ++i;
        }
        const float segment = glm::distance(line[i - 1], line[i]);
        const float t = segment > 0.0f ? std::clamp((target - walked) / segment, 0.0f, 1.0f) : 0.0f;
        points.push_back(line[i - 1] + t * (line[i] - line[i - 1]));
    }
    points.push_back(line.back());
    return points;
}

}

GeodesicPaths::GeodesicPaths(const SkinGraph& skin, const SkinProbe& probe)
    : skin_(skin), probe_(probe), cost_(skin.mesh.positions.size(), k_unreached),
      came_from_(skin.mesh.positions.size(), k_none) {}

std::vector<glm::vec3> GeodesicPaths::steps_between(const geometry::TrianglePoint& from,
                                                    const geometry::TrianglePoint& to) {
    for (const auto vertex : touched_) {
        cost_[vertex] = k_unreached;
        came_from_[vertex] = k_none;
    }
    touched_.clear();
    heap_.clear();
    const auto offer = [&](std::uint32_t vertex, float cost, std::uint32_t source) {
        if (cost >= cost_[vertex]) return;
        if (cost_[vertex] == k_unreached) touched_.push_back(vertex);
        cost_[vertex] = cost;
        came_from_[vertex] = source;
        heap_.emplace_back(cost + glm::distance(skin_.mesh.positions[vertex], to.position), vertex);
        std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
    };
    for (const auto corner : skin_.mesh.triangles[from.triangle])
        offer(corner, glm::distance(from.position, skin_.mesh.positions[corner]), k_none);
    const auto& goals = skin_.mesh.triangles[to.triangle];
    std::uint32_t goal = k_none;
    while (!heap_.empty() && goal == k_none) {
        std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
        const auto [bound, vertex] = heap_.back();
        heap_.pop_back();
        const float cost = cost_[vertex];
        if (bound > cost + glm::distance(skin_.mesh.positions[vertex], to.position) + 1e-3f) continue;
        if (std::find(goals.begin(), goals.end(), vertex) != goals.end()) goal = vertex;
        for (const auto& step : skin_.steps[vertex]) offer(step.to, cost + step.length_mm, vertex);
    }
    if (goal == k_none) return {};
    std::vector<glm::vec3> line{to.position};
    for (auto vertex = goal; vertex != k_none; vertex = came_from_[vertex])
        line.push_back(skin_.mesh.positions[vertex]);
    line.push_back(from.position);
    std::reverse(line.begin(), line.end());
    return line;
}

std::vector<geometry::TrianglePoint> GeodesicPaths::path(const geometry::TrianglePoint& from,
                                                         const geometry::TrianglePoint& to, float spacing_mm) {
    if (from.triangle == to.triangle) return {from, to};
    auto line = steps_between(from, to);
    if (line.empty()) return {};
    line = resampled(line, spacing_mm);
    std::vector<geometry::TrianglePoint> places(line.size());
    places.front() = from;
    places.back() = to;
    for (int round = 0; round < k_smoothing_rounds; ++round) {
        auto pulled = line;
        for (std::size_t i = 1; i + 1 < line.size(); ++i) {
            const std::size_t reach = std::min({i, line.size() - 1 - i, std::size_t{3}});
            glm::vec3 sum = line[i];
            for (std::size_t k = 1; k <= reach; ++k) sum += line[i - k] + line[i + k];
            pulled[i] = sum / static_cast<float>(2 * reach + 1);
        }
        for (std::size_t i = 1; i + 1 < line.size(); ++i) {
            const auto place = probe_.nearest(pulled[i]);
            if (!place) continue;
            places[i] = *place;
            line[i] = place->position;
        }
    }
    return places;
}

}
