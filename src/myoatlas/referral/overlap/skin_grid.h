// Finds skin near a point in space and walks over it. Built once for a SurfaceMap, which must outlive it.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/referral/workspace.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace myoatlas::referral {

class SkinGrid {
public:
    explicit SkinGrid(const anatomy::SurfaceMap&);

    // Returns the vertex nearest to `at`, or nothing when none is within `reach_mm`. The lower number wins a tie.
    std::optional<std::uint32_t> find_nearest(const glm::vec3& at, float reach_mm) const;

    // Fills `reached` with the vertices within `radius_mm` of `from` over the skin, `from` first. Never leaps across a
    // gap: a disk on a finger does not reach the next finger. The walk is left as it was found.
    void disk(std::uint32_t from, float radius_mm, Walk&, std::vector<std::uint32_t>& reached) const;

private:
    using Cell = std::int64_t;
    static Cell cell_of(int x, int y, int z);
    std::optional<std::uint32_t> nearest_within(const glm::vec3& at, float reach_mm) const;

    const anatomy::SurfaceMap& surface_map_;
    std::unordered_map<Cell, std::vector<std::uint32_t>> cells_;
};

}
