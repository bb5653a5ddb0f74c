// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mirror_halves.h"
#include "myoatlas/geometry/mesh_repair.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace myoatlas::geometry {

geometry::MeshData left_half_of(const geometry::MeshData& mesh, float snap_mm) {
    geometry::MeshData half;
    half.positions = mesh.positions;
    for (auto& p : half.positions)
        if (std::abs(p.x) < snap_mm) p.x = 0.0f;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> cuts;
    const auto cut = [&](std::uint32_t a, std::uint32_t b) {
        const auto edge = std::minmax(a, b);
        const auto [found, is_new] = cuts.try_emplace(edge, static_cast<std::uint32_t>(half.positions.size()));
        if (is_new) {
            const glm::vec3 p = half.positions[edge.first], q = half.positions[edge.second];
            glm::vec3 on_plane = p + (q - p) * (p.x / (p.x - q.x));
            on_plane.x = 0.0f;
            half.positions.push_back(on_plane);
        }
        return found->second;
    };
    for (const auto& triangle : mesh.triangles) {
        std::vector<std::uint32_t> polygon;
        bool has_left = false;
        for (int i = 0; i < 3; ++i) {
            const auto a = triangle[static_cast<std::size_t>(i)], b = triangle[static_cast<std::size_t>((i + 1) % 3)];
            const float xa = half.positions[a].x, xb = half.positions[b].x;
            has_left = has_left || xa > 0.0f;
            if (xa >= 0.0f) polygon.push_back(a);
            if ((xa > 0.0f && xb < 0.0f) || (xa < 0.0f && xb > 0.0f)) polygon.push_back(cut(a, b));
        }
        if (!has_left) continue;
        for (std::size_t i = 2; i < polygon.size(); ++i)
            half.triangles.push_back({polygon[0], polygon[i - 1], polygon[i]});
    }
    drop_unused_vertices(half);
    return half;
}

geometry::MeshData whole_of(const geometry::MeshData& left_half) {
    geometry::MeshData whole;
    whole.positions = left_half.positions;
    whole.triangles = left_half.triangles;
    std::vector<std::uint32_t> twin;
    for (std::uint32_t v = 0; v < left_half.positions.size(); ++v) {
        const glm::vec3 p = left_half.positions[v];
        twin.push_back(p.x == 0.0f ? v : static_cast<std::uint32_t>(whole.positions.size()));
        if (p.x != 0.0f) whole.positions.emplace_back(-p.x, p.y, p.z);
    }
    for (const auto& t : left_half.triangles) whole.triangles.push_back({twin[t[0]], twin[t[2]], twin[t[1]]});
    return whole;
}

}
