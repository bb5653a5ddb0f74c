// The shortest way over the skin between two places, as a smooth line of closely spaced places.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/surface_map/skin_graph.h"
#include "myoatlas/surface_map/skin_probe.h"

#include <vector>

namespace myoatlas::surface_map {

class GeodesicPaths {
public:
    // Both must outlive it.
    GeodesicPaths(const SkinGraph&, const SkinProbe&);

    // Returns places from one to the other, both included, about `spacing_mm` apart. Empty when the skin does not
    // connect them.
    std::vector<geometry::TrianglePoint> path(const geometry::TrianglePoint& from, const geometry::TrianglePoint& to,
                                              float spacing_mm = 4.0f);

private:
    std::vector<glm::vec3> steps_between(const geometry::TrianglePoint& from, const geometry::TrianglePoint& to);

    const SkinGraph& skin_;
    const SkinProbe& probe_;
    std::vector<float> cost_;
    std::vector<std::uint32_t> came_from_, touched_;
    std::vector<std::pair<float, std::uint32_t>> heap_;
};

}
