// SPDX-License-Identifier: MIT
#include "branches.h"
#include "find_axis.h"

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <map>
#include <numeric>

namespace myoatlas::measure {
namespace {

constexpr int k_levels = 60;

// The bodies of the triangles that lie wholly further than `level`, as lists of triangles; those that do not reach on
// for `reach` are left out.
std::vector<std::vector<std::size_t>> bodies_beyond(const geometry::MeshData& mesh, const std::vector<float>& way,
                                                    float level, float reach) {
    std::vector<std::uint32_t> root(mesh.positions.size());
    std::iota(root.begin(), root.end(), 0u);
    const auto find = [&](std::uint32_t v) {
        while (root[v] != v) v = root[v] = root[root[v]];
        return v;
    };
    const auto is_beyond = [&](const auto& t) { return way[t[0]] > level && way[t[1]] > level && way[t[2]] > level; };
    for (const auto& t : mesh.triangles)
        if (is_beyond(t))
            for (std::size_t k = 1; k < 3; ++k) root[find(t[k])] = find(t[0]);
    std::map<std::uint32_t, std::pair<float, std::vector<std::size_t>>> bodies;
    for (std::size_t i = 0; i < mesh.triangles.size(); ++i) {
        const auto& t = mesh.triangles[i];
        if (!is_beyond(t)) continue;
        auto& [farthest, triangles] = bodies[find(t[0])];
        farthest = std::max({farthest, way[t[0]], way[t[1]], way[t[2]]});
        triangles.push_back(i);
    }
    std::vector<std::vector<std::size_t>> kept;
    for (auto& [id, body] : bodies)
        if (body.first - level > reach) kept.push_back(std::move(body.second));
    std::stable_sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return kept;
}

geometry::MeshData part_of(const geometry::MeshData& mesh, const std::vector<std::size_t>& triangles) {
    geometry::MeshData part;
    std::vector<std::uint32_t> to(mesh.positions.size(), ~0u);
    for (const std::size_t i : triangles) {
        std::array<std::uint32_t, 3> moved{};
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t v = mesh.triangles[i][k];
            if (to[v] == ~0u) {
                to[v] = static_cast<std::uint32_t>(part.positions.size());
                part.positions.push_back(mesh.positions[v]);
            }
            moved[k] = to[v];
        }
        part.triangles.push_back(moved);
    }
    return part;
}

// Splits one mesh by its way from the root; appends what it finds.
void split(const geometry::MeshData& mesh, const std::vector<float>& way, float whole, glm::vec3 root, float from,
           int depth, std::vector<Branch>& found) {
    const float reach = 0.09f * whole;
    const float least = *std::min_element(way.begin(), way.end()), most = *std::max_element(way.begin(), way.end());
    if (depth < 3)
        for (int k = 4; k < k_levels; ++k) {
            const float level = least + (most - least) * static_cast<float>(k) / k_levels;
            const auto bodies = bodies_beyond(mesh, way, level, reach);
            if (bodies.size() < 2) continue;
            std::vector<std::uint8_t> is_branch(mesh.triangles.size(), 0);
            for (const auto& body : bodies)
                for (const std::size_t i : body) is_branch[i] = 1;
            std::vector<std::size_t> stem;
            for (std::size_t i = 0; i < mesh.triangles.size(); ++i)
                if (!is_branch[i]) stem.push_back(i);
            found.push_back({part_of(mesh, stem), {from, level / whole}, root});
            for (const auto& body : bodies) {
                const geometry::MeshData branch = part_of(mesh, body);
                std::vector<float> branch_way;
                std::vector<std::uint8_t> is_taken(mesh.positions.size(), 0);
                glm::vec3 start(0.0f);
                float count = 0.0f;
                for (const std::size_t i : body)
                    for (const std::uint32_t v : mesh.triangles[i]) {
                        if (is_taken[v]) continue;
                        is_taken[v] = 1;
                        branch_way.push_back(way[v]);
                        if (way[v] < level + 0.02f * whole) start += mesh.positions[v], count += 1.0f;
                    }
                split(branch, branch_way, whole, start / std::max(count, 1.0f), level / whole, depth + 1, found);
            }
            return;
        }
    found.push_back({mesh, {from, most / whole}, root});
}

}

std::vector<Branch> split_branches(const geometry::MeshData& mesh) {
    // From the end where the part is one: the end whose far side forks later.
    const auto [a, b] = ways_from_ends(mesh);
    std::vector<Branch> best;
    for (const auto* way : {&a, &b}) {
        std::vector<float> near = *way;
        float whole = 0.0f;
        for (float& w : near) {
            if (w > 1e29f) w = 0.0f; // scraps
            whole = std::max(whole, w);
        }
        std::vector<Branch> found;
        split(mesh, near, whole, glm::vec3(0.0f), 0.0f, 0, found);
        if (found.size() > 1 && (best.size() < 2 || found.front().span.y > best.front().span.y)) best = found;
    }
    if (best.empty()) best.push_back({mesh, {0.0f, 1.0f}, glm::vec3(0.0f)});
    return best;
}

}
