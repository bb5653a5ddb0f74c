// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/skin_sites.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::anatomy {
namespace {

constexpr float k_within = 0.2f;       // of a site's weight, for a place to lie in it
constexpr float k_as_good_mm = 6.0f;   // a way in that is no longer than this over the shortest is taken as well
constexpr float k_farthest_mm = 90.0f; // from the skin

}

std::vector<std::string> sites_at(const SurfaceMap& surface_map, const glm::vec3& position) {
    float nearest = std::numeric_limits<float>::max();
    for (const glm::vec3& at : surface_map.positions) nearest = std::min(nearest, glm::distance(at, position));
    std::vector<std::string> sites;
    if (nearest > k_farthest_mm) return sites;
    const auto is_reached_from = [&](const SkinWeight& weight) {
        const glm::vec3 out = surface_map.positions[weight.vertex] - position;
        // The place lies beneath that skin, not across from it as the arm lies across from the chest.
        return weight.weight >= k_within && glm::length(out) <= nearest + k_as_good_mm &&
               glm::dot(out, surface_map.normals[weight.vertex]) > 0.0f;
    };
    for (const SkinSite& site : surface_map.sites)
        if (std::any_of(site.weights.begin(), site.weights.end(), is_reached_from) &&
            std::find(sites.begin(), sites.end(), site.site) == sites.end())
            sites.push_back(site.site);
    return sites;
}

}
