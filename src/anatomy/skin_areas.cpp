// SPDX-License-Identifier: MIT
#include "anatomy/skin_areas.h"

#include <algorithm>
#include <numeric>

namespace anatomy {

SkinAreas::SkinAreas(const anatomy::SurfaceMap& map) {
    std::vector<std::uint32_t> by_size(map.areas.size());
    std::iota(by_size.begin(), by_size.end(), 0u);
    std::ranges::stable_sort(by_size, {}, [&](std::uint32_t i) { return map.areas[i].weights.size(); });

    begin_.assign(map.positions.size() + 1, 0);
    for (const anatomy::SkinArea& area : map.areas)
        for (const anatomy::SkinWeight& weight : area.weights)
            if (weight.vertex + 1 < begin_.size()) ++begin_[weight.vertex + 1];
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    areas_.resize(begin_.back());
    std::vector<std::uint32_t> next = begin_;
    for (const std::uint32_t index : by_size)
        for (const anatomy::SkinWeight& weight : map.areas[index].weights)
            if (weight.vertex + 1 < begin_.size()) areas_[next[weight.vertex]++] = index;
}

std::span<const std::uint32_t> SkinAreas::at(std::uint32_t vertex) const {
    if (vertex + 1 >= begin_.size()) return {};
    return std::span(areas_).subspan(begin_[vertex], begin_[vertex + 1] - begin_[vertex]);
}

}
