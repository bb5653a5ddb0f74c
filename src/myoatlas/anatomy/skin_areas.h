// Which named areas lie under a place of the skin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"

#include <cstdint>
#include <span>
#include <vector>

namespace myoatlas::anatomy {

class SkinAreas {
public:
    explicit SkinAreas(const anatomy::SurfaceMap&); // keeps indices, not the map

    // Returns indices into SurfaceMap::areas, the smallest area first; empty beyond the skin's vertices and where no
    // area reaches.
    std::span<const std::uint32_t> at(std::uint32_t vertex) const;

private:
    std::vector<std::uint32_t> begin_; // by vertex, one more than there are vertices
    std::vector<std::uint32_t> areas_;
};

}
