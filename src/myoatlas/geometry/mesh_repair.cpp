// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_repair.h"

#include "myoatlas/geometry/components.h"
#include "myoatlas/geometry/mesh_edges.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <glm/geometric.hpp>
#include <meshoptimizer.h>
#include <unordered_map>

namespace myoatlas::geometry {
namespace {

double signed_volume(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c) {
    return glm::dot(glm::dvec3(a), glm::cross(glm::dvec3(b), glm::dvec3(c))) / 6.0;
}

void drop_unused(geometry::MeshData& mesh) {
    std::vector<std::uint32_t> to(mesh.positions.size(), ~0u);
    std::vector<glm::vec3> kept;
    for (auto& t : mesh.triangles)
        for (std::uint32_t& v : t) {
            if (to[v] == ~0u) {
                to[v] = static_cast<std::uint32_t>(kept.size());
                kept.push_back(mesh.positions[v]);
            }
            v = to[v];
        }
    const auto triangles = std::move(mesh.triangles);
    mesh = {};
    mesh.positions = std::move(kept);
    mesh.triangles = triangles;
}

}

void drop_scraps(geometry::MeshData& mesh, float share) {
    const std::vector<std::uint32_t> body = component_of_vertices(mesh);
    std::vector<double> volume(mesh.positions.size(), 0.0);
    for (const auto& t : mesh.triangles)
        volume[body[t[0]]] += signed_volume(mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]);
    double most = 0.0;
    for (const double v : volume) most = std::max(most, v);
    // A hollow inside a body has negative volume; it is kept or dropped by its size all the same.
    std::erase_if(mesh.triangles, [&](const auto& t) { return std::abs(volume[body[t[0]]]) < share * most; });
    drop_unused(mesh);
}

void smooth(geometry::MeshData& mesh, int passes) {
    const std::size_t n = mesh.positions.size();
    std::vector<glm::vec3> sum(n);
    std::vector<float> count(n);
    for (int pass = 0; pass < 2 * passes; ++pass) {
        const float by = pass % 2 == 0 ? 0.5f : -0.53f;
        std::fill(sum.begin(), sum.end(), glm::vec3(0.0f));
        std::fill(count.begin(), count.end(), 0.0f);
        for (const auto& t : mesh.triangles)
            for (std::size_t k = 0; k < 3; ++k) {
                const std::uint32_t a = t[k], b = t[(k + 1) % 3];
                sum[a] += mesh.positions[b];
                sum[b] += mesh.positions[a];
                count[a] += 1.0f;
                count[b] += 1.0f;
            }
        for (std::size_t v = 0; v < n; ++v)
            if (count[v] > 0.0f) mesh.positions[v] += by * (sum[v] / count[v] - mesh.positions[v]);
    }
}

void simplify(geometry::MeshData& mesh, std::size_t target, float error_mm) {
    if (mesh.triangles.size() <= target || mesh.positions.empty()) return;
    const std::size_t count = mesh.triangles.size() * 3;
    std::vector<std::uint32_t> indices(count);
    const std::uint32_t* from = mesh.triangles.front().data();
    const float scale = meshopt_simplifyScale(&mesh.positions[0].x, mesh.positions.size(), sizeof(glm::vec3));
    // Now and then a collapse leaves two sheets joined; a slightly different goal goes round it.
    for (const float effort : {1.0f, 1.15f, 1.35f, 1.6f, 2.0f, 2.6f}) {
        const std::size_t kept = meshopt_simplify(
            indices.data(), from, count, &mesh.positions[0].x, mesh.positions.size(), sizeof(glm::vec3),
            static_cast<std::size_t>(effort * static_cast<float>(target)) * 3, error_mm / (effort * scale), 0, nullptr);
        geometry::MeshData simpler;
        simpler.positions = mesh.positions;
        for (std::size_t i = 0; i + 2 < kept; i += 3)
            simpler.triangles.push_back({indices[i], indices[i + 1], indices[i + 2]});
        drop_unused(simpler);
        if (simpler.triangles.empty() || find_faults(simpler).has_any()) continue;
        mesh = std::move(simpler);
        return;
    }
}

MeshFaults find_faults(const geometry::MeshData& mesh) {
    MeshFaults faults;
    for (const glm::vec3& p : mesh.positions)
        faults.not_numbers += !(std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z));
    for (const glm::vec3& p : mesh.normals)
        faults.not_numbers += !(std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z));
    std::vector<std::uint32_t> fan_size(mesh.positions.size(), 0);
    for (const auto& t : mesh.triangles) {
        const glm::vec3 face =
            glm::cross(mesh.positions[t[1]] - mesh.positions[t[0]], mesh.positions[t[2]] - mesh.positions[t[0]]);
        faults.degenerate_triangles += t[0] == t[1] || t[1] == t[2] || t[2] == t[0] || !(glm::length(face) > 1e-9f);
        for (const auto corner : t) ++fan_size[corner];
    }
    const std::vector<EdgeUse> uses = edge_uses_of(mesh.triangles);
    for_each_edge(uses, [&](std::span<const EdgeUse> edge) {
        if (edge.size() > 2)
            ++faults.crowded_edges;
        else if (edge.size() != 2 || edge[0].is_forward == edge[1].is_forward)
            ++faults.open_edges;
    });
    if (faults.open_edges + faults.crowded_edges > 0) return faults;
    // On a closed surface the triangles round a vertex form one ring: walk it and count.
    std::unordered_map<std::uint64_t, std::uint32_t> after; // (vertex, corner) -> the corner across the triangle
    after.reserve(mesh.triangles.size() * 3);
    std::vector<std::uint32_t> start(mesh.positions.size(), ~0u);
    for (const auto& t : mesh.triangles)
        for (std::size_t k = 0; k < 3; ++k) {
            after[static_cast<std::uint64_t>(t[k]) << 32 | t[(k + 1) % 3]] = t[(k + 2) % 3];
            start[t[k]] = t[(k + 1) % 3];
        }
    for (std::uint32_t v = 0; v < mesh.positions.size(); ++v) {
        if (start[v] == ~0u) continue;
        std::uint32_t steps = 0, at = start[v];
        do {
            at = after[static_cast<std::uint64_t>(v) << 32 | at];
            ++steps;
        } while (at != start[v] && steps <= fan_size[v]);
        faults.split_vertices += steps != fan_size[v];
    }
    return faults;
}

}
