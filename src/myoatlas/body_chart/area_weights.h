// The named areas with their borders smoothed, so that a figure's lines run calmly and not from vertex to vertex.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/body_chart/figure.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace myoatlas::body_chart {

class AreaWeights {
public:
    explicit AreaWeights(const anatomy::SurfaceMap&); // keeps indices and weights, not the map

    struct Weight {
        std::uint32_t area = 0; // into SurfaceMap::areas
        float weight = 0.0f;    // 0..1; 0.5 at the border
    };
    // The areas around a vertex, the smallest first; empty beyond the skin.
    std::span<const Weight> at(std::uint32_t vertex) const;
    // Returns the smallest area that holds a spot; nothing off the skin.
    std::optional<std::uint32_t> area_at(const Spot&) const;
    // Returns one area by vertex, as an overlay takes it.
    std::vector<float> by_vertex(std::uint32_t area) const;

private:
    std::vector<std::uint32_t> begin_;
    std::vector<Weight> weights_;
    std::vector<std::uint32_t> rank_; // of an area, the smallest first
};

}
