// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/clean_mesh.h"

#include "myoatlas/geometry/mesh_edges.h"
#include "myoatlas/geometry/mesh_measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <glm/geometric.hpp>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace myoatlas::geometry {
namespace {

using Triangle = std::array<std::uint32_t, 3>;
constexpr std::uint32_t k_none = ~0u;

// Joins what lies within `tolerance`; returns how many vertices went. Vertices are kept in lists by cell of a grid.
std::size_t join_vertices(geometry::MeshData& mesh, const geometry::Box& box, float tolerance) {
    if (!(tolerance > 0.0f)) return 0;
    const float cell = 16.0f * tolerance;
    const auto at = [&](float value, int axis) {
        return static_cast<std::uint64_t>(std::max(0.0f, (value - box.min[axis]) / cell));
    };
    std::unordered_map<std::uint64_t, std::uint32_t> first; // cell -> its newest vertex
    first.reserve(mesh.positions.size());
    std::vector<std::uint32_t> next, to(mesh.positions.size());
    std::vector<glm::vec3> kept;
    const auto find = [&](const glm::vec3& p) {
        std::uint64_t low[3], high[3];
        for (int axis = 0; axis < 3; ++axis) {
            low[axis] = at(p[axis] - tolerance, axis);
            high[axis] = at(p[axis] + tolerance, axis);
        }
        for (auto x = low[0]; x <= high[0]; ++x)
            for (auto y = low[1]; y <= high[1]; ++y)
                for (auto z = low[2]; z <= high[2]; ++z) {
                    const auto found = first.find(x << 42 | y << 21 | z);
                    if (found == first.end()) continue;
                    for (auto v = found->second; v != k_none; v = next[v])
                        if (glm::distance(kept[v], p) <= tolerance) return v;
                }
        return k_none;
    };
    for (std::size_t i = 0; i < to.size(); ++i) {
        const glm::vec3& p = mesh.positions[i];
        to[i] = find(p);
        if (to[i] != k_none) continue;
        to[i] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(p);
        auto& head = first.try_emplace(at(p.x, 0) << 42 | at(p.y, 1) << 21 | at(p.z, 2), k_none).first->second;
        next.push_back(head);
        head = to[i];
    }
    for (Triangle& triangle : mesh.triangles)
        for (auto& corner : triangle) corner = to[corner];
    const std::size_t joined = to.size() - kept.size();
    mesh.positions = std::move(kept);
    return joined;
}

std::size_t drop_bad_triangles(geometry::MeshData& mesh, float extent) {
    const float least_area = 1e-12f * extent * extent;
    struct TriangleHash {
        std::size_t operator()(const Triangle& t) const {
            std::uint64_t hash = 1469598103934665603ull;
            for (const auto corner : t) hash = (hash ^ corner) * 1099511628211ull;
            return static_cast<std::size_t>(hash ^ hash >> 29);
        }
    };
    std::unordered_set<Triangle, TriangleHash> seen;
    seen.reserve(mesh.triangles.size());
    return std::erase_if(mesh.triangles, [&](const Triangle& t) {
        if (t[0] == t[1] || t[1] == t[2] || t[2] == t[0]) return true;
        const glm::vec3 &a = mesh.positions[t[0]], &b = mesh.positions[t[1]], &c = mesh.positions[t[2]];
        if (!(glm::length(glm::cross(b - a, c - a)) > 2.0f * least_area)) return true;
        Triangle sorted = t;
        std::sort(sorted.begin(), sorted.end());
        return !seen.insert(sorted).second;
    });
}

struct TriangleAcross {
    std::uint32_t triangle = k_none;
    bool faces_alike = true;
};

// Who is across each edge, where exactly two triangles share it.
struct TrianglesAcross {
    std::vector<std::array<TriangleAcross, 3>> of; // by triangle; not in the order of its corners
    std::size_t open_edges = 0;
};

TrianglesAcross neighbors_of(const std::vector<Triangle>& triangles) {
    TrianglesAcross neighbors;
    neighbors.of.resize(triangles.size());
    const auto put = [&](std::uint32_t t, const TriangleAcross& neighbor) {
        for (auto& slot : neighbors.of[t])
            if (slot.triangle == k_none) {
                slot = neighbor;
                return;
            }
    };
    const std::vector<EdgeUse> uses = edge_uses_of(triangles);
    for_each_edge(uses, [&](std::span<const EdgeUse> edge) {
        neighbors.open_edges += edge.size() == 1;
        if (edge.size() != 2) return;
        const bool faces_alike = edge[0].is_forward != edge[1].is_forward;
        put(edge[0].triangle, {edge[1].triangle, faces_alike});
        put(edge[1].triangle, {edge[0].triangle, faces_alike});
    });
    return neighbors;
}

// Triangles joined by edges, all turned like the first.
struct MeshPiece {
    std::vector<std::uint32_t> triangles;
    geometry::Box box;
    double volume = 0.0, area = 0.0; // the volume as seen from the middle of the piece
    bool is_closed = true;
};

void turn(Triangle& triangle) {
    std::swap(triangle[1], triangle[2]);
}

MeshPiece grow_piece(std::uint32_t start, geometry::MeshData& mesh, const TrianglesAcross& neighbors,
                     std::vector<bool>& is_taken, std::vector<bool>& is_turned) {
    MeshPiece piece;
    piece.triangles.push_back(start);
    is_taken[start] = true;
    for (std::size_t i = 0; i < piece.triangles.size(); ++i) {
        const std::uint32_t t = piece.triangles[i];
        for (const TriangleAcross& neighbor : neighbors.of[t]) {
            if (neighbor.triangle == k_none) piece.is_closed = false;
            if (neighbor.triangle == k_none || is_taken[neighbor.triangle]) continue;
            is_taken[neighbor.triangle] = true;
            if (is_turned[t] == neighbor.faces_alike) {
                is_turned[neighbor.triangle] = true;
                turn(mesh.triangles[neighbor.triangle]);
            }
            piece.triangles.push_back(neighbor.triangle);
        }
    }
    glm::dvec3 sum(0.0);
    piece.box = {mesh.positions[mesh.triangles[start][0]], mesh.positions[mesh.triangles[start][0]]};
    for (const auto t : piece.triangles)
        for (const auto corner : mesh.triangles[t]) {
            sum += mesh.positions[corner];
            piece.box.min = glm::min(piece.box.min, mesh.positions[corner]);
            piece.box.max = glm::max(piece.box.max, mesh.positions[corner]);
        }
    const glm::dvec3 middle = sum / (3.0 * static_cast<double>(piece.triangles.size()));
    for (const auto t : piece.triangles) {
        const auto& corners = mesh.triangles[t];
        const glm::dvec3 a = glm::dvec3(mesh.positions[corners[0]]) - middle,
                         b = glm::dvec3(mesh.positions[corners[1]]) - middle,
                         c = glm::dvec3(mesh.positions[corners[2]]) - middle;
        piece.volume += glm::dot(a, glm::cross(b, c)) / 6.0;
        piece.area += glm::length(glm::cross(b - a, c - a)) / 2.0;
    }
    return piece;
}

bool is_within(const geometry::Box& inner, const geometry::Box& outer) {
    for (int axis = 0; axis < 3; ++axis)
        if (inner.min[axis] < outer.min[axis] || inner.max[axis] > outer.max[axis]) return false;
    return true;
}

// An open piece encloses nothing, so its "volume" tells only where it bulges: that must be plain to be trusted.
bool faces_inward(const MeshPiece& piece) {
    constexpr double k_plain_bulge = 2e-3; // a ball has 0.094
    return piece.volume < 0.0 && (piece.is_closed || -piece.volume > k_plain_bulge * std::pow(piece.area, 1.5));
}

std::size_t face_outward(geometry::MeshData& mesh, std::size_t& open_edges) {
    const TrianglesAcross neighbors = neighbors_of(mesh.triangles);
    open_edges = neighbors.open_edges;
    std::vector<bool> is_taken(mesh.triangles.size()), is_turned(mesh.triangles.size());
    std::vector<MeshPiece> pieces;
    for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t)
        if (!is_taken[t]) pieces.push_back(grow_piece(t, mesh, neighbors, is_taken, is_turned));
    const auto turn_piece = [&](const MeshPiece& piece) {
        for (const auto t : piece.triangles) {
            turn(mesh.triangles[t]);
            is_turned[t] = !is_turned[t];
        }
    };
    // A piece in the box of a larger one may be a hollow in it, which faces inward and rightly so: it follows that one.
    constexpr std::size_t k_most_pieces = 2000; // past that it is rubble, and the comparison would take for ever
    const auto container_of = [&](const MeshPiece& piece) {
        const MeshPiece* container = nullptr;
        for (const MeshPiece& other : pieces)
            if (&other != &piece && std::abs(other.volume) > std::abs(piece.volume) &&
                is_within(piece.box, other.box) && (!container || std::abs(other.volume) > std::abs(container->volume)))
                container = &other;
        return container ? container : &piece;
    };
    for (const MeshPiece& piece : pieces)
        if (faces_inward(pieces.size() <= k_most_pieces ? *container_of(piece) : piece)) turn_piece(piece);
    return static_cast<std::size_t>(std::count(is_turned.begin(), is_turned.end(), true));
}

void drop_unused(geometry::MeshData& mesh) {
    std::vector<std::uint32_t> to(mesh.positions.size(), k_none);
    std::vector<glm::vec3> kept;
    for (Triangle& triangle : mesh.triangles)
        for (auto& corner : triangle) {
            if (to[corner] == k_none) {
                to[corner] = static_cast<std::uint32_t>(kept.size());
                kept.push_back(mesh.positions[corner]);
            }
            corner = to[corner];
        }
    mesh.positions = std::move(kept);
}

}

Cleaning clean(geometry::MeshData& mesh) {
    geometry::MeshData plain;
    plain.positions = std::move(mesh.positions);
    plain.triangles = std::move(mesh.triangles);
    mesh = std::move(plain);
    Cleaning cleaning;
    const geometry::Box box = geometry::bounds_of(mesh.positions);
    const float extent = glm::distance(box.min, box.max);
    constexpr float k_same_place = 2e-6f; // of the extent: about what rounding leaves
    cleaning.joined_vertices = join_vertices(mesh, box, k_same_place * extent);
    cleaning.dropped_triangles = drop_bad_triangles(mesh, extent);
    cleaning.turned_triangles = face_outward(mesh, cleaning.open_edges);
    drop_unused(mesh);
    return cleaning;
}

}
