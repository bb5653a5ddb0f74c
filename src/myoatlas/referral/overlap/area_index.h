// The areas turned inside out: for each vertex of the skin, the areas that hold it. Built once for a catalog and a
// SurfaceMap, which must outlive it. Areas of the map are counted by their place in SurfaceMap::areas (one a side).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace myoatlas::referral {

class AreaIndex {
public:
    AreaIndex(const anatomy::Catalog&, const anatomy::SurfaceMap&);

    // Areas of the map that hold a vertex.
    std::span<const std::uint32_t> at(std::uint32_t vertex) const {
        return {areas_.data() + begin_[vertex], areas_.data() + begin_[vertex + 1]};
    }
    // Areas of the map with an id: its left, then its right; empty when the map has none.
    std::span<const std::uint32_t> sides_of(std::string_view id) const;

    std::vector<float> mass_mm2; // skin of each area of the map
    std::vector<std::uint32_t>
        first_side; // of each area of the map: the first with its id, the same for left and right

private:
    std::vector<std::uint32_t> begin_, areas_;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> sides_;
};

}
