// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/skin_sites.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::anatomy {
namespace {

constexpr float k_within = 0.2f;       // of a site's weight, for a place to lie in it
constexpr float k_farthest_mm = 90.0f; // from the skin

}

std::vector<std::string> sites_at(const SurfaceMap& surface_map, const glm::vec3& position) {
    float nearest = std::numeric_limits<float>::max();
    std::uint32_t under = 0;
    for (std::uint32_t v = 0; v < surface_map.positions.size(); ++v) {
        const glm::vec3 way = surface_map.positions[v] - position;
        if (const float squared = glm::dot(way, way); squared < nearest) {
            nearest = squared;
            under = v;
        }
    }
    std::vector<std::string> sites;
    if (nearest > k_farthest_mm * k_farthest_mm) return sites;
    for (const SkinSite& site : surface_map.sites) {
        const auto at = std::lower_bound(site.weights.begin(), site.weights.end(), under,
                                         [](const SkinWeight& weight, std::uint32_t v) { return weight.vertex < v; });
        if (at == site.weights.end() || at->vertex != under || at->weight < k_within) continue;
        if (std::find(sites.begin(), sites.end(), site.site) == sites.end()) sites.push_back(site.site);
    }
    return sites;
}

}
