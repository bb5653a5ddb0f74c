// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/components.h"

#include "myoatlas/geometry/mesh_measures.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <utility>

namespace myoatlas::geometry {

std::vector<std::uint32_t> component_of_vertices(std::size_t vertex_count, const Triangles& triangles) {
    std::vector<std::uint32_t> root(vertex_count);
    std::iota(root.begin(), root.end(), 0u);
    const auto find = [&](std::uint32_t v) {
        while (root[v] != v) v = root[v] = root[root[v]];
        return v;
    };
    for (const auto& t : triangles)
        for (std::size_t k = 1; k < 3; ++k) root[find(t[k])] = find(t[0]);
    for (std::uint32_t v = 0; v < root.size(); ++v) root[v] = find(v);
    return root;
}

std::vector<std::uint32_t> component_of_vertices(const geometry::MeshData& mesh) {
    return component_of_vertices(mesh.positions.size(), mesh.triangles);
}

std::vector<geometry::MeshData> split_components(const geometry::MeshData& mesh, float share) {
    const std::vector<std::uint32_t> component_of = component_of_vertices(mesh);
    std::map<std::uint32_t, geometry::MeshData> components;
    std::vector<std::uint32_t> to(mesh.positions.size(), ~0u);
    for (const auto& t : mesh.triangles) {
        geometry::MeshData& component = components[component_of[t[0]]];
        std::array<std::uint32_t, 3> moved{};
        for (std::size_t k = 0; k < 3; ++k) {
            if (to[t[k]] == ~0u) {
                to[t[k]] = static_cast<std::uint32_t>(component.positions.size());
                component.positions.push_back(mesh.positions[t[k]]);
            }
            moved[k] = to[t[k]];
        }
        component.triangles.push_back(moved);
    }
    std::vector<std::pair<double, geometry::MeshData>> sized;
    for (auto& [id, component] : components) {
        const double area = geometry::area_mm2(component);
        sized.emplace_back(area, std::move(component));
    }
    std::stable_sort(sized.begin(), sized.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<geometry::MeshData> kept;
    for (auto& [area, component] : sized)
        if (area >= share * sized.front().first) kept.push_back(std::move(component));
    return kept;
}

}
