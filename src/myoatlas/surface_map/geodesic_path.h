// The shortest way over the skin between two places, as a smooth line of closely spaced places.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/surface_map/skin_probe.h"

#include <vector>

namespace myoatlas::surface_map {

class GeodesicPaths {
public:
    // Both must outlive it.
    GeodesicPaths(const Skin&, const SkinProbe&);

    // Returns places from one to the other, both included, about `spacing_mm` apart. Empty when the skin does not
    // connect them.
    std::vector<SkinPlace> path(const SkinPlace& from, const SkinPlace& to, float spacing_mm = 4.0f);

private:
    std::vector<glm::vec3> steps_between(const SkinPlace& from, const SkinPlace& to);

    const Skin& skin_;
    const SkinProbe& probe_;
    std::vector<float> cost_;
    std::vector<std::uint32_t> came_from_, touched_;
    std::vector<std::pair<float, std::uint32_t>> heap_;
};

}
