// A triangle mesh under change: edges split, collapsed and flipped so that it stays two-manifold.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <utility>
#include <vector>

namespace myoatlas::geometry {

class EdgeMesh {
public:
    using Vertex = std::uint32_t;
    using Edge = std::pair<Vertex, Vertex>; // the smaller number first

    explicit EdgeMesh(const geometry::MeshData&);

    std::vector<Edge> edges() const;
    std::vector<Vertex> neighbors(Vertex) const; // ascending
    bool is_alive(Vertex v) const { return !fans_[v].empty(); }
    bool is_border(Vertex) const;
    bool has_edge(Vertex a, Vertex b) const { return !triangles_of(a, b).empty(); }
    bool is_border_edge(Vertex a, Vertex b) const { return triangles_of(a, b).size() == 1; }
    std::size_t vertex_count() const { return positions.size(); }
    glm::vec3 normal(Vertex) const; // area-weighted, not unit; zero where the vertex has no area

    // Puts a new vertex on an edge and returns it.
    Vertex split(Edge, glm::vec3 position);
    // Moves `kept` to `position` and merges `gone` into it. Returns false, changing nothing, when that would pinch the
    // surface or turn a triangle over.
    bool collapse(Vertex kept, Vertex gone, glm::vec3 position);
    // Turns an edge between two triangles to their other corners when that evens out the vertices' degrees.
    bool flip_if_better(Edge);

    geometry::MeshData mesh() const;

    std::vector<glm::vec3> positions;

private:
    using Triangle = std::array<Vertex, 3>;
    std::vector<std::uint32_t> triangles_of(Vertex a, Vertex b) const;
    Vertex other_corner(std::uint32_t triangle, Vertex a, Vertex b) const;
    glm::vec3 area_normal(const Triangle&) const;
    bool turns_over(std::uint32_t triangle, Vertex moved, glm::vec3 position) const;
    void add_triangle(const Triangle&);
    void remove_triangle(std::uint32_t);

    std::vector<Triangle> triangles_;              // a removed one has equal corners
    std::vector<std::vector<std::uint32_t>> fans_; // triangles about each vertex
};

}
