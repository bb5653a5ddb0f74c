// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/packing/penetrations.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/sculpt/packing/neighborhood.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <map>

namespace myoatlas::sculpt {

Penetrations find_penetrations(const std::vector<scene::PartMesh>& parts) {
    const Neighborhood neighborhood{parts};
    std::vector<std::vector<NearVertex>> inside(parts.size());
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (neighborhood.is_soft(i)) inside[i] = neighborhood.near_vertices(i, 0.0f);
    });
    return find_penetrations(neighborhood, inside);
}

Penetrations find_penetrations(const Neighborhood& neighborhood, const std::vector<std::vector<NearVertex>>& near) {
    const auto& parts = neighborhood.parts();
    constexpr float k_touching_mm = 0.02f; // lies on, not in
    std::vector<std::vector<Penetration>> found(parts.size());
    Penetrations penetrations;
    penetrations.share_in_bone.assign(parts.size(), 0.0f);
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (!neighborhood.is_soft(i)) return;
        const auto areas = geometry::vertex_areas_mm2(parts[i].mesh);
        float whole = 0.0f, in_bone = 0.0f;
        for (const float area : areas) whole += area;
        std::map<std::uint32_t, Penetration> by_neighbor;
        std::uint32_t last_in_bone = ~0u;
        for (const auto& [v, n] : near[i]) {
            const Neighbor& neighbor = neighborhood.neighbors(i)[n];
            const auto height = neighborhood.find_height(neighbor, parts[i].mesh.positions[v], k_deepest_mm);
            if (!height || height->mm > -k_touching_mm) continue;
            auto& penetration = by_neighbor[n];
            penetration.part = i;
            penetration.neighbor = neighbor.part;
            penetration.is_other_side = neighbor.is_other_side;
            penetration.share += areas[v] / std::max(whole, 1e-6f);
            penetration.deepest_mm = std::max(penetration.deepest_mm, -height->mm);
            if (parts[neighbor.part].kind == scene::PartKind::Bone && last_in_bone != v) {
                in_bone += areas[v];
                last_in_bone = v;
            }
        }
        for (const auto& entry : by_neighbor) found[i].push_back(entry.second);
        penetrations.share_in_bone[i] = in_bone / std::max(whole, 1e-6f);
    });
    for (const auto& pairs : found) penetrations.pairs.insert(penetrations.pairs.end(), pairs.begin(), pairs.end());
    return penetrations;
}

BoneShare share_in_bone(const std::vector<scene::PartMesh>& parts, const Penetrations& penetrations) {
    std::vector<float> shares;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].kind == scene::PartKind::Muscle && parts[i].side != core::Side::Right)
            shares.push_back(penetrations.share_in_bone[i]);
    if (shares.empty()) return {};
    std::sort(shares.begin(), shares.end());
    BoneShare result;
    for (const float share : shares) result.mean += share / static_cast<float>(shares.size());
    result.nine_in_ten = shares[shares.size() * 9 / 10];
    return result;
}

}
