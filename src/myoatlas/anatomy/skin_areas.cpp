// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/skin_areas.h"

#include <algorithm>
#include <numeric>

namespace myoatlas::anatomy {

SkinAreas::SkinAreas(const anatomy::SurfaceMap& surface_map) {
    std::vector<std::uint32_t> by_size(surface_map.areas.size());
    std::iota(by_size.begin(), by_size.end(), 0u);
    std::ranges::stable_sort(by_size, {}, [&](std::uint32_t i) { return surface_map.areas[i].weights.size(); });

    begin_.assign(surface_map.positions.size() + 1, 0);
    for (const anatomy::SkinArea& area : surface_map.areas)
        for (const anatomy::SkinWeight& weight : area.weights)
            if (weight.vertex + 1 < begin_.size()) ++begin_[weight.vertex + 1];
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    areas_.resize(begin_.back());
    std::vector<std::uint32_t> next = begin_;
    for (const std::uint32_t index : by_size)
        for (const anatomy::SkinWeight& weight : surface_map.areas[index].weights)
            if (weight.vertex + 1 < begin_.size()) areas_[next[weight.vertex]++] = index;
}

std::span<const std::uint32_t> SkinAreas::at(std::uint32_t vertex) const {
    if (vertex + 1 >= begin_.size()) return {};
    return std::span(areas_).subspan(begin_[vertex], begin_[vertex + 1] - begin_[vertex]);
}

}
