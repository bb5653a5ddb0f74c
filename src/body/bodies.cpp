// SPDX-License-Identifier: MIT
#include "body/bodies.h"

#include "scene/mesh_measures.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <utility>

namespace body {

std::vector<std::uint32_t> body_of_vertices(const scene::MeshData& mesh) {
    std::vector<std::uint32_t> root(mesh.positions.size());
    std::iota(root.begin(), root.end(), 0u);
    const auto find = [&](std::uint32_t v) {
        while (root[v] != v) v = root[v] = root[root[v]];
        return v;
    };
    for (const auto& t : mesh.triangles)
        for (std::size_t k = 1; k < 3; ++k) root[find(t[k])] = find(t[0]);
    for (std::uint32_t v = 0; v < root.size(); ++v) root[v] = find(v);
    return root;
}

std::vector<scene::MeshData> split_bodies(const scene::MeshData& mesh, float share) {
    const std::vector<std::uint32_t> body_of = body_of_vertices(mesh);
    std::map<std::uint32_t, scene::MeshData> bodies;
    std::vector<std::uint32_t> to(mesh.positions.size(), ~0u);
    for (const auto& t : mesh.triangles) {
        scene::MeshData& body = bodies[body_of[t[0]]];
        std::array<std::uint32_t, 3> moved{};
        for (std::size_t k = 0; k < 3; ++k) {
            if (to[t[k]] == ~0u) {
                to[t[k]] = static_cast<std::uint32_t>(body.positions.size());
                body.positions.push_back(mesh.positions[t[k]]);
            }
            moved[k] = to[t[k]];
        }
        body.triangles.push_back(moved);
    }
    std::vector<std::pair<double, scene::MeshData>> sized;
    for (auto& [id, body] : bodies) {
        const double area = scene::area_mm2(body);
        sized.emplace_back(area, std::move(body));
    }
    std::stable_sort(sized.begin(), sized.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<scene::MeshData> kept;
    for (auto& [area, body] : sized)
        if (area >= share * sized.front().first) kept.push_back(std::move(body));
    return kept;
}

}
