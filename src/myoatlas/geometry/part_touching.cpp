// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/part_touching.h"

#include "myoatlas/geometry/mesh_edges.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <numeric>

namespace myoatlas::geometry {

namespace {

void drop_back_to_back(Triangles& triangles) {
    // By corners in order: how many face one way more than the other.
    const auto sorted = [](auto t) {
        std::sort(t.begin(), t.end());
        return t;
    };
    const auto is_even = [](const std::array<std::uint32_t, 3>& t) {
        return (t[0] < t[1]) + (t[1] < t[2]) + (t[2] < t[0]) == 2;
    };
    std::map<std::array<std::uint32_t, 3>, int> surplus;
    for (const auto& t : triangles) surplus[sorted(t)] += is_even(t) ? 1 : -1;
    std::erase_if(triangles, [&](const auto& t) {
        int& left = surplus[sorted(t)];
        const int way = is_even(t) ? 1 : -1;
        if (left * way <= 0) return true;
        left -= way;
        return false;
    });
}

// The angle from the first triangle through the body to the second, about the edge they share, 0..2 pi.
float wedge_angle(const std::vector<glm::vec3>& positions, const Triangles& triangles, const EdgeUse& a,
                  const EdgeUse& b) {
    const auto across = [&](const EdgeUse& use) {
        return positions[triangles[use.triangle][(use.corner + 2) % 3]] - positions[a.low];
    };
    const glm::vec3 edge = glm::normalize(positions[a.high] - positions[a.low]);
    const auto flat = [&](const glm::vec3& v) { return v - glm::dot(v, edge) * edge; };
    const glm::vec3 from = flat(across(a)), to = flat(across(b));
    const float angle = std::atan2(-glm::dot(to, glm::cross(edge, from)), glm::dot(to, from));
    constexpr float k_full_turn = 6.2831853f;
    return angle > 0.0f ? angle : angle + k_full_turn;
}

// Returns whether an edge had more than two triangles. `takes_widest` pairs them through the body's widest wedge
// instead of its narrowest.
bool part_once(geometry::MeshData& mesh, Triangles& triangles, bool takes_widest) {
    bool was_crowded = false;
    // Corners of triangles that are glued along an edge are one vertex.
    std::vector<std::uint32_t> group(3 * triangles.size());
    std::iota(group.begin(), group.end(), 0u);
    const auto group_of = [&](std::uint32_t c) {
        while (group[c] != c) c = group[c] = group[group[c]];
        return c;
    };
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        a = group_of(a);
        b = group_of(b);
        group[std::max(a, b)] = std::min(a, b);
    };
    const std::vector<EdgeUse> uses = edge_uses_of(triangles);
    for_each_edge(uses, [&](std::span<const EdgeUse> edge) {
        std::vector<EdgeUse> backward;
        for (const EdgeUse& use : edge)
            if (!use.is_forward) backward.push_back(use);
        for (const EdgeUse& one : edge) {
            if (!one.is_forward || backward.empty()) continue;
            auto other = backward.begin();
            was_crowded = was_crowded || backward.size() > 1;
            if (backward.size() > 1)
                other = std::min_element(backward.begin(), backward.end(), [&](const auto& a, const auto& b) {
                    const float angle = wedge_angle(mesh.positions, triangles, one, a),
                                other_angle = wedge_angle(mesh.positions, triangles, one, b);
                    return takes_widest ? angle > other_angle : angle < other_angle;
                });
            join(3 * one.triangle + one.corner, 3 * other->triangle + (other->corner + 1) % 3);
            join(3 * one.triangle + (one.corner + 1) % 3, 3 * other->triangle + other->corner);
            backward.erase(other);
        }
    });

    std::vector<std::uint32_t> owner(mesh.positions.size(), ~0u); // the group that keeps the vertex itself
    std::vector<std::uint32_t> vertex(group.size(), ~0u);         // of each group
    for (std::uint32_t c = 0; c < group.size(); ++c) {
        auto& corner = triangles[c / 3][c % 3];
        const auto root = group_of(c);
        if (vertex[root] == ~0u) {
            vertex[root] = corner;
            if (owner[corner] != ~0u) {
                vertex[root] = static_cast<std::uint32_t>(mesh.positions.size());
                const auto copy = [&](auto& values) {
                    if (values.empty()) return;
                    const auto value = values[corner];
                    values.push_back(value);
                };
                copy(mesh.positions);
                copy(mesh.normals);
                copy(mesh.along);
                copy(mesh.across);
                copy(mesh.fiber_coordinate);
                copy(mesh.fiber);
                copy(mesh.tendon);
                copy(mesh.ambient_occlusion);
                copy(mesh.ambient_occlusion_deep);
            } else {
                owner[corner] = root;
            }
        }
        corner = vertex[root];
    }
    return was_crowded;
}

}

void part_touching(geometry::MeshData& mesh, Triangles& triangles) {
    drop_back_to_back(triangles);
    // Sheets that hang together at both ends of an edge stay on it, paired one way; paired the other way they part.
    constexpr int k_most_rounds = 6;
    for (int round = 0; round < k_most_rounds && part_once(mesh, triangles, round % 2 == 1); ++round) {
    }
}

}
