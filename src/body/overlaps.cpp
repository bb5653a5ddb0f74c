// SPDX-License-Identifier: MIT
#include "body/overlaps.h"

#include "body/crowd.h"
#include "core/parallel.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <map>

namespace body {

namespace {

std::vector<float> vertex_areas(const scene::MeshData& mesh) {
    std::vector<float> areas(mesh.positions.size(), 0.0f);
    for (const auto& t : mesh.triangles) {
        const glm::vec3 a = mesh.positions[t[0]];
        const float sixth = glm::length(glm::cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a)) / 6.0f;
        for (const auto corner : t) areas[corner] += sixth;
    }
    return areas;
}

}

Overlaps find_overlaps(const std::vector<scene::PartMesh>& parts) {
    const Crowd crowd{parts};
    std::vector<std::vector<NearVertex>> inside(parts.size());
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (crowd.is_soft(i)) inside[i] = crowd.near_vertices(i, 0.0f);
    });
    return find_overlaps(crowd, inside);
}

Overlaps find_overlaps(const Crowd& crowd, const std::vector<std::vector<NearVertex>>& near) {
    const auto& parts = crowd.parts();
    constexpr float k_touching_mm = 0.02f; // lies on, not in
    std::vector<std::vector<Overlap>> found(parts.size());
    Overlaps overlaps;
    overlaps.share_in_bone.assign(parts.size(), 0.0f);
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (!crowd.is_soft(i)) return;
        const auto areas = vertex_areas(parts[i].mesh);
        float whole = 0.0f, in_bone = 0.0f;
        for (const float area : areas) whole += area;
        std::map<std::uint32_t, Overlap> by_neighbor;
        std::uint32_t last_in_bone = ~0u;
        for (const auto& [v, n] : near[i]) {
            const Neighbor& neighbor = crowd.neighbors(i)[n];
            const auto height = crowd.find_height(neighbor, parts[i].mesh.positions[v], k_deepest_mm);
            if (!height || height->mm > -k_touching_mm) continue;
            auto& overlap = by_neighbor[n];
            overlap.part = i;
            overlap.neighbor = neighbor.part;
            overlap.is_other_side = neighbor.is_other_side;
            overlap.share += areas[v] / std::max(whole, 1e-6f);
            overlap.deepest_mm = std::max(overlap.deepest_mm, -height->mm);
            if (parts[neighbor.part].kind == scene::PartKind::Bone && last_in_bone != v) {
                in_bone += areas[v];
                last_in_bone = v;
            }
        }
        for (const auto& entry : by_neighbor) found[i].push_back(entry.second);
        overlaps.share_in_bone[i] = in_bone / std::max(whole, 1e-6f);
    });
    for (const auto& pairs : found) overlaps.pairs.insert(overlaps.pairs.end(), pairs.begin(), pairs.end());
    return overlaps;
}

BoneShare share_in_bone(const std::vector<scene::PartMesh>& parts, const Overlaps& overlaps) {
    std::vector<float> shares;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].kind == scene::PartKind::Muscle && parts[i].side != core::Side::Right)
            shares.push_back(overlaps.share_in_bone[i]);
    if (shares.empty()) return {};
    std::sort(shares.begin(), shares.end());
    BoneShare result;
    for (const float share : shares) result.mean += share / static_cast<float>(shares.size());
    result.nine_in_ten = shares[shares.size() * 9 / 10];
    return result;
}

}
