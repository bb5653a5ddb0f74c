// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_edges.h"

#include <algorithm>
#include <tuple>

namespace myoatlas::geometry {

std::vector<EdgeUse> edge_uses_of(const Triangles& triangles) {
    std::vector<EdgeUse> uses;
    uses.reserve(3 * triangles.size());
    for (std::uint32_t t = 0; t < triangles.size(); ++t)
        for (std::uint32_t k = 0; k < 3; ++k) {
            const auto a = triangles[t][k], b = triangles[t][(k + 1) % 3];
            uses.push_back({std::min(a, b), std::max(a, b), t, k, a < b});
        }
    std::sort(uses.begin(), uses.end(), [](const EdgeUse& a, const EdgeUse& b) {
        return std::tie(a.low, a.high, a.triangle, a.corner) < std::tie(b.low, b.high, b.triangle, b.corner);
    });
    return uses;
}

EdgeNeighbors edge_neighbors_of(const Triangles& triangles) {
    EdgeNeighbors neighbors(triangles.size());
    for (std::uint32_t t = 0; t < triangles.size(); ++t) neighbors[t] = {t, t, t};
    const std::vector<EdgeUse> uses = edge_uses_of(triangles);
    for_each_edge(uses, [&](std::span<const EdgeUse> edge) {
        for (std::size_t i = 0; i + 1 < edge.size(); ++i) {
            neighbors[edge[i].triangle][edge[i].corner] = edge[i + 1].triangle;
            neighbors[edge[i + 1].triangle][edge[i + 1].corner] = edge[i].triangle;
        }
    });
    return neighbors;
}

Rows<std::uint32_t> vertex_neighbors_of(std::size_t vertex_count, const Triangles& triangles) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    edges.reserve(6 * triangles.size());
    for (const auto& t : triangles)
        for (std::size_t k = 0; k < 3; ++k) {
            edges.emplace_back(t[k], t[(k + 1) % 3]);
            edges.emplace_back(t[(k + 1) % 3], t[k]);
        }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return rows_of(vertex_count, edges);
}

}
