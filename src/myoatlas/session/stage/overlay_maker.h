// Gathers what lies over the skin into an overlay of the picture.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace myoatlas::session {

// Gathers weights by skin vertex, so that an overlay names each vertex once.
class OverlayMaker {
public:
    explicit OverlayMaker(std::size_t skin_vertices) : row_(skin_vertices, k_none) {}

    scene::PainVertex* at(std::uint32_t vertex) {
        if (vertex >= row_.size()) return nullptr;
        if (row_[vertex] == k_none) {
            row_[vertex] = static_cast<std::uint32_t>(overlay.vertices.size());
            overlay.vertices.push_back({vertex, 0.0f, 0.0f, 1.0f});
        }
        return &overlay.vertices[row_[vertex]];
    }
    const scene::PainVertex* find(std::uint32_t vertex) const {
        return vertex >= row_.size() || row_[vertex] == k_none ? nullptr : &overlay.vertices[row_[vertex]];
    }
    scene::PainOverlay overlay;

private:
    static constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> row_;
};

}
