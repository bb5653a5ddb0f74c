// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/skin_graph.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/scene/skin.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <unordered_map>

namespace myoatlas::surface_map {

namespace {

struct PlaceHash {
    std::size_t operator()(const std::array<std::uint32_t, 3>& bits) const {
        std::uint64_t h = 1469598103934665603ull;
        for (const auto b : bits) h = (h ^ b) * 1099511628211ull;
        return static_cast<std::size_t>(h ^ (h >> 29));
    }
};

// Returns pairs of vertices that lie at exactly the same place (a seam), each with the first of them.
std::vector<std::pair<std::uint32_t, std::uint32_t>> seams_of(const std::vector<glm::vec3>& positions) {
    std::unordered_map<std::array<std::uint32_t, 3>, std::uint32_t, PlaceHash> first;
    first.reserve(positions.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> seams;
    for (std::uint32_t v = 0; v < positions.size(); ++v) {
        std::array<std::uint32_t, 3> bits{};
        const glm::vec3 p = positions[v] + 0.0f; // -0 becomes 0
        std::memcpy(bits.data(), &p, sizeof bits);
        const auto [found, is_new] = first.emplace(bits, v);
        if (!is_new) seams.emplace_back(found->second, v);
    }
    return seams;
}

// For each side of each triangle (3 * triangle + corner), the first side along the same edge.
std::vector<std::uint32_t> first_beside(const geometry::Triangles& triangles) {
    std::vector<std::uint32_t> first(3 * triangles.size());
    const std::vector<geometry::EdgeUse> uses = geometry::edge_uses_of(triangles);
    geometry::for_each_edge(uses, [&](std::span<const geometry::EdgeUse> edge) {
        for (const geometry::EdgeUse& use : edge)
            first[3 * use.triangle + use.corner] = 3 * edge.front().triangle + edge.front().corner;
    });
    return first;
}

class Stencils {
public:
    explicit Stencils(const std::vector<glm::vec3>& positions) : positions_(positions) {}

    // A front crosses the triangle from any two of its corners to the third.
    void add_triangle(const std::array<std::uint32_t, 3>& corners) {
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const auto v = corners[corner];
            const auto i = corners[(corner + 1) % 3], j = corners[(corner + 2) % 3];
            const glm::vec3 a = positions_[i] - positions_[v], b = positions_[j] - positions_[v];
            add(v, i, j, glm::dot(a, a), glm::dot(a, b), glm::dot(b, b));
        }
    }

    // Unfolds the two triangles (i, j, v) and (j, i, w) beside an edge into a plane; where the straight line v-w
    // crosses the edge, it is a step, and the triangles (v, w, i) and (v, w, j) carry fronts too. They mend what obtuse
    // triangles would spoil.
    void add_unfolded(std::uint32_t i, std::uint32_t j, std::uint32_t v, std::uint32_t w) {
        const glm::vec3 edge = positions_[j] - positions_[i];
        const float length = glm::length(edge);
        if (length <= 0.0f) return;
        const auto flat = [&](std::uint32_t p, float sign) {
            const glm::vec3 d = positions_[p] - positions_[i];
            const float x = glm::dot(d, edge) / length;
            return glm::vec2(x, sign * std::sqrt(std::max(0.0f, glm::dot(d, d) - x * x)));
        };
        const glm::vec2 a = flat(v, 1.0f), b = flat(w, -1.0f);
        const float height = a.y - b.y;
        if (height <= 1e-6f) return;
        const float crossing = a.x + (b.x - a.x) * a.y / height;
        if (crossing < 0.0f || crossing > length) return;
        const glm::vec2 start(0.0f), end(length, 0.0f);
        steps.emplace_back(v, SkinStep{w, glm::length(b - a)});
        steps.emplace_back(w, SkinStep{v, glm::length(b - a)});
        for (const auto& [corner, at] : {std::pair{i, start}, std::pair{j, end}}) {
            add(v, corner, w, glm::dot(at - a, at - a), glm::dot(at - a, b - a), glm::dot(b - a, b - a));
            add(w, corner, v, glm::dot(at - b, at - b), glm::dot(at - b, a - b), glm::dot(a - b, a - b));
        }
    }

    std::vector<std::pair<std::uint32_t, SkinStencil>> by_reached;
    std::vector<std::pair<std::uint32_t, SkinStep>> steps;

private:
    void add(std::uint32_t target, std::uint32_t a, std::uint32_t b, float aa, float ab, float bb) {
        if (aa * bb - ab * ab <= 1e-6f * aa * bb) return;
        by_reached.emplace_back(a, SkinStencil{target, b, aa, ab, bb});
        by_reached.emplace_back(b, SkinStencil{target, a, bb, ab, aa});
    }
    const std::vector<glm::vec3>& positions_;
};

}

SkinGraph build_skin_graph(geometry::MeshData skin) {
    SkinGraph graph;
    graph.mesh = std::move(skin);
    const auto& positions = graph.mesh.positions;
    const auto& triangles = graph.mesh.triangles;
    const std::size_t count = positions.size();
    graph.area_mm2 = geometry::vertex_areas_mm2(graph.mesh);

    Stencils stencils(positions);
    const std::vector<std::uint32_t> first = first_beside(triangles);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> neighbors;
    for (std::uint32_t t = 0; t < triangles.size(); ++t) {
        const auto& corners = triangles[t];
        stencils.add_triangle(corners);
        for (std::uint32_t k = 0; k < 3; ++k) {
            const auto i = corners[k], j = corners[(k + 1) % 3], far = corners[(k + 2) % 3];
            const std::uint32_t side = 3 * t + k, met = first[side];
            if (met == side) {
                neighbors.emplace_back(i, j);
                neighbors.emplace_back(j, i);
            } else if (const auto other = triangles[met / 3][(met % 3 + 2) % 3]; other != far) {
                stencils.add_unfolded(i, j, far, other);
            }
        }
    }
    for (const auto& [a, b] : seams_of(positions)) {
        neighbors.emplace_back(a, b);
        neighbors.emplace_back(b, a);
    }
    for (const auto& [from, to] : neighbors)
        stencils.steps.emplace_back(from, SkinStep{to, glm::distance(positions[from], positions[to])});
    graph.neighbors = geometry::rows_of(count, neighbors);
    graph.steps = geometry::rows_of(count, stencils.steps);
    graph.stencils = geometry::rows_of(count, stencils.by_reached);
    return graph;
}

core::Result<SkinGraph> skin_graph_of(const scene::MeshLibrary& body) {
    const auto is_skin = [](const scene::Part& part) { return part.kind == scene::PartKind::Skin; };
    if (std::ranges::count_if(body.parts, is_skin) > 1)
        return core::Problem{"body " + body.name, "It has more than one skin; one was expected."};
    const scene::Part* part = scene::find_skin(body);
    if (!part || part->levels[0].index_count == 0)
        return core::Problem{"body " + body.name, "It has no skin to lay the chart on."};
    geometry::MeshData skin = scene::skin_of(body);
    if (skin.triangles.size() < part->levels[0].index_count / 3)
        return core::Problem{"body " + body.name, "A triangle of its skin points outside the skin."};
    return build_skin_graph(std::move(skin));
}

}
