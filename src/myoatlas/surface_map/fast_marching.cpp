// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/fast_marching.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::surface_map {

namespace {

constexpr float k_infinite = std::numeric_limits<float>::max();

// Returns when a plane front over the triangle reaches the target, given its times at the ends of the edges a and b;
// infinite when the front would not come through the triangle.
float time_through(const SkinStencil& stencil, float time_a, float time_b) {
    const float determinant = stencil.aa * stencil.bb - stencil.ab * stencil.ab;
    const float qaa = stencil.bb / determinant, qab = -stencil.ab / determinant, qbb = stencil.aa / determinant;
    const float alpha = qaa + 2.0f * qab + qbb;
    const float row_a = qaa + qab, row_b = qab + qbb;
    const float beta = row_a * time_a + row_b * time_b;
    const float gamma = qaa * time_a * time_a + 2.0f * qab * time_a * time_b + qbb * time_b * time_b;
    const float root = beta * beta - alpha * (gamma - 1.0f);
    if (root < 0.0f) return k_infinite;
    const float time = (beta + std::sqrt(root)) / alpha;
    const float lag_a = time - time_a, lag_b = time - time_b;
    // The direction of travel must point out of the triangle's corner, between its two edges.
    if (qaa * lag_a + qab * lag_b < 0.0f || qab * lag_a + qbb * lag_b < 0.0f) return k_infinite;
    if (time < time_a || time < time_b) return k_infinite;
    return time;
}

}

FastMarching::FastMarching(const SkinGraph& skin)
    : skin_(skin), distance_(skin.mesh.positions.size(), k_infinite), is_done_(skin.mesh.positions.size(), false) {}

void FastMarching::offer(std::uint32_t vertex, float distance) {
    if (distance >= distance_[vertex]) return;
    if (distance_[vertex] == k_infinite) touched_.push_back(vertex);
    distance_[vertex] = distance;
    heap_.emplace_back(distance, vertex);
    std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
}

std::span<const Reached> FastMarching::run(std::span<const Reached> seeds, float limit_mm,
                                           const std::vector<bool>* walkable) {
    for (const auto vertex : touched_) {
        distance_[vertex] = k_infinite;
        is_done_[vertex] = false;
    }
    touched_.clear();
    heap_.clear();
    reached_.clear();
    for (const auto& seed : seeds)
        if (!walkable || (*walkable)[seed.vertex]) offer(seed.vertex, seed.distance_mm);
    while (!heap_.empty()) {
        std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
        const auto [distance, vertex] = heap_.back();
        heap_.pop_back();
        if (is_done_[vertex] || distance > distance_[vertex]) continue;
        if (distance > limit_mm) break;
        is_done_[vertex] = true;
        reached_.push_back({vertex, distance});
        for (const auto& step : skin_.steps[vertex]) {
            if (is_done_[step.to] || (walkable && !(*walkable)[step.to])) continue;
            offer(step.to, distance + step.length_mm);
        }
        for (const auto& stencil : skin_.stencils[vertex]) {
            if (is_done_[stencil.target] || !is_done_[stencil.partner]) continue;
            if (walkable && !(*walkable)[stencil.target]) continue;
            offer(stencil.target, time_through(stencil, distance, distance_[stencil.partner]));
        }
    }
    return reached_;
}

}
