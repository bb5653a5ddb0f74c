// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/area_weights.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace myoatlas::body_chart {
namespace {

constexpr int k_rounds = 5; // of averaging with the neighbors
constexpr float k_least = 0.02f;

// Averages one area over the skin. `at` is 0 everywhere between calls.
class Smoothing {
public:
    explicit Smoothing(const anatomy::SurfaceMap& surface_map)
        : surface_map_(surface_map), at_(surface_map.positions.size(), 0.0f) {}

    // Returns the vertices with their weights, by vertex.
    std::vector<std::pair<std::uint32_t, float>> smoothed(const anatomy::SkinArea& area) {
        std::vector<std::uint32_t> touched;
        for (const anatomy::SkinWeight& weight : area.weights) {
            if (weight.vertex >= at_.size()) continue;
            at_[weight.vertex] = weight.weight;
            touched.push_back(weight.vertex);
        }
        std::vector<float> next;
        for (int round = 0; round < k_rounds; ++round) {
            spread(touched);
            next.clear();
            for (const std::uint32_t v : touched) next.push_back(0.5f * at_[v] + 0.5f * mean_around(v));
            for (std::size_t i = 0; i < touched.size(); ++i) at_[touched[i]] = next[i];
        }
        std::vector<std::pair<std::uint32_t, float>> weights;
        for (const std::uint32_t v : touched) {
            if (at_[v] >= k_least) weights.emplace_back(v, at_[v]);
            at_[v] = 0.0f;
        }
        return weights;
    }

private:
    // Adds the neighbors that the next round reaches.
    void spread(std::vector<std::uint32_t>& touched) const {
        const std::size_t count = touched.size();
        for (std::size_t i = 0; i < count; ++i)
            for (std::uint32_t n = surface_map_.neighbor_begin[touched[i]];
                 n < surface_map_.neighbor_begin[touched[i] + 1]; ++n)
                if (at_[surface_map_.neighbors[n]] == 0.0f) touched.push_back(surface_map_.neighbors[n]);
        std::ranges::sort(touched);
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    }
    float mean_around(std::uint32_t v) const {
        const std::uint32_t begin = surface_map_.neighbor_begin[v], end = surface_map_.neighbor_begin[v + 1];
        float sum = 0.0f;
        for (std::uint32_t n = begin; n < end; ++n) sum += at_[surface_map_.neighbors[n]];
        return begin == end ? at_[v] : sum / static_cast<float>(end - begin);
    }

    const anatomy::SurfaceMap& surface_map_;
    std::vector<float> at_;
};

}

AreaWeights::AreaWeights(const anatomy::SurfaceMap& surface_map) : rank_(surface_map.areas.size()) {
    std::vector<std::uint32_t> by_size(surface_map.areas.size());
    std::iota(by_size.begin(), by_size.end(), 0u);
    std::ranges::stable_sort(by_size, {}, [&](std::uint32_t i) { return surface_map.areas[i].weights.size(); });
    for (std::uint32_t i = 0; i < by_size.size(); ++i) rank_[by_size[i]] = i;

    Smoothing smoothing(surface_map);
    std::vector<std::vector<std::pair<std::uint32_t, float>>> of_area;
    for (const std::uint32_t area : by_size) of_area.push_back(smoothing.smoothed(surface_map.areas[area]));
    begin_.assign(surface_map.positions.size() + 1, 0);
    for (const auto& weights : of_area)
        for (const auto& [vertex, weight] : weights) ++begin_[vertex + 1];
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    weights_.resize(begin_.back());
    std::vector<std::uint32_t> next = begin_;
    for (std::size_t i = 0; i < by_size.size(); ++i)
        for (const auto& [vertex, weight] : of_area[i]) weights_[next[vertex]++] = {by_size[i], weight};
}

std::span<const AreaWeights::Weight> AreaWeights::at(std::uint32_t vertex) const {
    if (vertex + 1 >= begin_.size()) return {};
    return std::span(weights_).subspan(begin_[vertex], begin_[vertex + 1] - begin_[vertex]);
}

std::optional<std::uint32_t> AreaWeights::area_at(const Spot& spot) const {
    if (!spot.is_skin()) return std::nullopt;
    struct AreaSum {
        std::uint32_t area;
        float weight;
    };
    std::array<AreaSum, 24> sums; // more never meet
    std::size_t count = 0;
    for (std::size_t k = 0; k < 3; ++k)
        for (const Weight& each : at(spot.corners[k])) {
            const float weight = each.weight * static_cast<float>(spot.shares[k]) / 255.0f;
            std::size_t i = 0;
            while (i < count && sums[i].area != each.area) ++i;
            if (i < count)
                sums[i].weight += weight;
            else if (count < sums.size())
                sums[count++] = {each.area, weight};
        }
    // The smallest that holds the spot; where none does, as at a corner of three, the one that holds most of it.
    const AreaSum* best = nullptr;
    for (std::size_t i = 0; i < count; ++i) {
        const AreaSum& sum = sums[i];
        const bool holds = sum.weight >= 0.5f;
        if (!best || (holds && (best->weight < 0.5f || rank_[sum.area] < rank_[best->area])) ||
            (!holds && best->weight < 0.5f && sum.weight > best->weight))
            best = &sum;
    }
    return best ? std::optional(best->area) : std::nullopt;
}

std::vector<float> AreaWeights::by_vertex(std::uint32_t area) const {
    std::vector<float> weights(begin_.size() - 1, 0.0f);
    for (std::uint32_t v = 0; v < weights.size(); ++v)
        for (const Weight& each : at(v))
            if (each.area == area) weights[v] = each.weight;
    return weights;
}

}
