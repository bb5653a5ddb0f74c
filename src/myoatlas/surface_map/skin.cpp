// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/skin.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <unordered_map>

namespace myoatlas::surface_map {

namespace {

// Turns (row, item) pairs into rows, keeping the order within a row.
template <class T> Rows<T> rows_of(std::size_t count, const std::vector<std::pair<std::uint32_t, T>>& pairs) {
    Rows<T> rows;
    rows.begin.assign(count + 1, 0);
    for (const auto& [row, item] : pairs) ++rows.begin[row + 1];
    for (std::size_t i = 0; i < count; ++i) rows.begin[i + 1] += rows.begin[i];
    rows.items.resize(pairs.size());
    auto next = rows.begin;
    for (const auto& [row, item] : pairs) rows.items[next[row]++] = item;
    return rows;
}

std::uint64_t key_of(std::uint32_t a, std::uint32_t b) {
    return (static_cast<std::uint64_t>(std::min(a, b)) << 32) | std::max(a, b);
}

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

class Stencils {
public:
    explicit Stencils(const std::vector<glm::vec3>& positions) : positions_(positions) {}

    // A front crosses the triangle from any two of its corners to the third.
    void add_triangle(const SkinTriangle& triangle) {
        for (int corner = 0; corner < 3; ++corner) {
            const auto v = triangle.corners[corner];
            const auto i = triangle.corners[(corner + 1) % 3], j = triangle.corners[(corner + 2) % 3];
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

Skin build_skin(std::vector<glm::vec3> positions, std::vector<glm::vec3> normals, std::vector<SkinTriangle> triangles) {
    Skin skin;
    skin.positions = std::move(positions);
    skin.normals = std::move(normals);
    skin.triangles = std::move(triangles);
    const std::size_t count = skin.positions.size();
    skin.area_mm2.assign(count, 0.0f);

    Stencils stencils(skin.positions);
    std::unordered_map<std::uint64_t, std::uint32_t> far_corner; // of the first triangle seen beside each edge
    far_corner.reserve(skin.triangles.size() * 2);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> neighbors, around;
    for (std::uint32_t t = 0; t < skin.triangles.size(); ++t) {
        const auto& corners = skin.triangles[t].corners;
        const glm::vec3 a = skin.positions[corners[0]];
        const float area =
            0.5f * glm::length(glm::cross(skin.positions[corners[1]] - a, skin.positions[corners[2]] - a));
        stencils.add_triangle(skin.triangles[t]);
        for (int k = 0; k < 3; ++k) {
            skin.area_mm2[corners[k]] += area / 3.0f;
            around.emplace_back(corners[k], t);
            const auto i = corners[k], j = corners[(k + 1) % 3], far = corners[(k + 2) % 3];
            const auto [found, is_new] = far_corner.emplace(key_of(i, j), far);
            if (is_new) {
                neighbors.emplace_back(i, j);
                neighbors.emplace_back(j, i);
            } else if (found->second != far) {
                stencils.add_unfolded(i, j, far, found->second);
            }
        }
    }
    for (const auto& [a, b] : seams_of(skin.positions)) {
        neighbors.emplace_back(a, b);
        neighbors.emplace_back(b, a);
    }
    for (const auto& [from, to] : neighbors)
        stencils.steps.emplace_back(from, SkinStep{to, glm::distance(skin.positions[from], skin.positions[to])});
    skin.neighbors = rows_of(count, neighbors);
    skin.steps = rows_of(count, stencils.steps);
    skin.stencils = rows_of(count, stencils.by_reached);
    skin.triangles_around = rows_of(count, around);
    return skin;
}

core::Result<Skin> skin_of(const scene::MeshLibrary& body) {
    const scene::Part* found = nullptr;
    for (const auto& part : body.parts) {
        if (part.kind != scene::PartKind::Skin) continue;
        if (found) return core::Problem{"body " + body.name, "It has more than one skin; one was expected."};
        found = &part;
    }
    if (!found || found->levels[0].index_count == 0)
        return core::Problem{"body " + body.name, "It has no skin to lay the chart on."};
    std::vector<glm::vec3> positions(found->vertex_count), normals(found->vertex_count);
    for (std::uint32_t v = 0; v < found->vertex_count; ++v) {
        positions[v] = body.position(found->first_vertex + v);
        normals[v] = body.normal(found->first_vertex + v);
    }
    std::vector<SkinTriangle> triangles(found->levels[0].index_count / 3);
    for (std::size_t t = 0; t < triangles.size(); ++t)
        for (std::size_t k = 0; k < 3; ++k) {
            const auto index = body.indices[found->levels[0].first_index + 3 * t + k] - found->first_vertex;
            if (index >= found->vertex_count)
                return core::Problem{"body " + body.name, "A triangle of its skin points outside the skin."};
            triangles[t].corners[k] = index;
        }
    return build_skin(std::move(positions), std::move(normals), std::move(triangles));
}

}
