// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/edge_mesh.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace myoatlas::geometry {

EdgeMesh::EdgeMesh(const geometry::MeshData& mesh) : positions(mesh.positions), fans_(mesh.positions.size()) {
    for (const auto& triangle : mesh.triangles) add_triangle(triangle);
}

std::vector<EdgeMesh::Edge> EdgeMesh::edges() const {
    std::vector<Edge> edges;
    for (const auto& triangle : triangles_) {
        if (triangle[0] == triangle[1]) continue;
        for (std::size_t i = 0; i < 3; ++i) edges.push_back(std::minmax(triangle[i], triangle[(i + 1) % 3]));
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

std::vector<EdgeMesh::Vertex> EdgeMesh::neighbors(Vertex v) const {
    std::vector<Vertex> around;
    for (const auto t : fans_[v])
        for (const auto corner : triangles_[t])
            if (corner != v) around.push_back(corner);
    std::sort(around.begin(), around.end());
    around.erase(std::unique(around.begin(), around.end()), around.end());
    return around;
}

bool EdgeMesh::is_border(Vertex v) const {
    return neighbors(v).size() != fans_[v].size();
}

std::vector<std::uint32_t> EdgeMesh::triangles_of(Vertex a, Vertex b) const {
    std::vector<std::uint32_t> found;
    for (const auto t : fans_[a])
        if (std::find(triangles_[t].begin(), triangles_[t].end(), b) != triangles_[t].end()) found.push_back(t);
    return found;
}

EdgeMesh::Vertex EdgeMesh::other_corner(std::uint32_t triangle, Vertex a, Vertex b) const {
    for (const auto corner : triangles_[triangle])
        if (corner != a && corner != b) return corner;
    return a;
}

glm::vec3 EdgeMesh::area_normal(const Triangle& t) const {
    return glm::cross(positions[t[1]] - positions[t[0]], positions[t[2]] - positions[t[0]]);
}

glm::vec3 EdgeMesh::normal(Vertex v) const {
    glm::vec3 sum{0.0f};
    for (const auto t : fans_[v]) sum += area_normal(triangles_[t]);
    return sum;
}

void EdgeMesh::add_triangle(const Triangle& triangle) {
    const auto number = static_cast<std::uint32_t>(triangles_.size());
    triangles_.push_back(triangle);
    for (const auto corner : triangle) fans_[corner].push_back(number);
}

void EdgeMesh::remove_triangle(std::uint32_t number) {
    for (const auto corner : triangles_[number]) std::erase(fans_[corner], number);
    triangles_[number] = {0, 0, 0};
}

EdgeMesh::Vertex EdgeMesh::split(Edge edge, glm::vec3 position) {
    const auto middle = static_cast<Vertex>(positions.size());
    positions.push_back(position);
    fans_.emplace_back();
    for (const auto number : triangles_of(edge.first, edge.second)) {
        Triangle first = triangles_[number], second = first;
        std::replace(first.begin(), first.end(), edge.first, middle);
        std::replace(second.begin(), second.end(), edge.second, middle);
        remove_triangle(number);
        add_triangle(first);
        add_triangle(second);
    }
    return middle;
}

bool EdgeMesh::turns_over(std::uint32_t number, Vertex moved, glm::vec3 position) const {
    const Triangle& triangle = triangles_[number];
    glm::vec3 corner[3];
    for (std::size_t i = 0; i < 3; ++i) corner[i] = triangle[i] == moved ? position : positions[triangle[i]];
    const glm::vec3 before = area_normal(triangle), after = glm::cross(corner[1] - corner[0], corner[2] - corner[0]);
    const float product = glm::length(before) * glm::length(after);
    if (!(glm::length(after) > 1e-6f)) return true;
    return product > 0.0f && glm::dot(before, after) < 0.3f * product;
}

bool EdgeMesh::collapse(Vertex kept, Vertex gone, glm::vec3 position) {
    const auto shared = triangles_of(kept, gone);
    const auto of_kept = neighbors(kept), of_gone = neighbors(gone);
    std::vector<Vertex> common;
    std::set_intersection(of_kept.begin(), of_kept.end(), of_gone.begin(), of_gone.end(), std::back_inserter(common));
    if (common.size() != shared.size()) return false; // the surface would touch itself
    if (of_kept.size() + of_gone.size() - common.size() < 6) return false;
    for (const auto corner : common) // each must keep enough triangles
        if (fans_[corner].size() <= (is_border(corner) ? 2u : 3u)) return false;
    const auto is_shared = [&](std::uint32_t t) { return std::find(shared.begin(), shared.end(), t) != shared.end(); };
    for (const auto moved : {kept, gone})
        for (const auto t : fans_[moved])
            if (!is_shared(t) && turns_over(t, moved, position)) return false;
    for (const auto t : shared) remove_triangle(t);
    const auto moving = fans_[gone];
    for (const auto t : moving) {
        std::replace(triangles_[t].begin(), triangles_[t].end(), gone, kept);
        fans_[kept].push_back(t);
    }
    fans_[gone].clear();
    positions[kept] = position;
    return true;
}

bool EdgeMesh::flip_if_better(Edge edge) {
    const auto [a, b] = edge;
    const auto pair = triangles_of(a, b);
    if (pair.size() != 2) return false;
    const Vertex c = other_corner(pair[0], a, b), d = other_corner(pair[1], a, b);
    if (c == d || has_edge(c, d)) return false;
    const auto strain = [&](Vertex v, int change) {
        const int wanted = is_border(v) ? 4 : 6;
        const int off = static_cast<int>(neighbors(v).size()) + change - wanted;
        return off * off;
    };
    const int before = strain(a, 0) + strain(b, 0) + strain(c, 0) + strain(d, 0);
    const int after = strain(a, -1) + strain(b, -1) + strain(c, 1) + strain(d, 1);
    if (after >= before || fans_[a].size() <= 3 || fans_[b].size() <= 3) return false;
    // The first triangle runs a, b, c or b, a, c; the new ones keep its sense.
    const Triangle& first = triangles_[pair[0]];
    const bool is_forward =
        (first[0] == a && first[1] == b) || (first[1] == a && first[2] == b) || (first[2] == a && first[0] == b);
    const Triangle one = is_forward ? Triangle{a, d, c} : Triangle{a, c, d};
    const Triangle two = is_forward ? Triangle{d, b, c} : Triangle{c, b, d};
    const glm::vec3 old_normal = area_normal(first) + area_normal(triangles_[pair[1]]);
    for (const auto& triangle : {one, two}) {
        const glm::vec3 normal = area_normal(triangle);
        const float product = glm::length(normal) * glm::length(old_normal);
        if (!(product > 1e-9f) || glm::dot(normal, old_normal) < 0.7f * product) return false;
    }
    remove_triangle(pair[0]);
    remove_triangle(pair[1]);
    add_triangle(one);
    add_triangle(two);
    return true;
}

geometry::MeshData EdgeMesh::mesh() const {
    geometry::MeshData mesh;
    std::vector<std::uint32_t> moved(positions.size(), ~0u);
    for (const auto& triangle : triangles_) {
        if (triangle[0] == triangle[1]) continue;
        std::array<std::uint32_t, 3> corners{};
        for (std::size_t i = 0; i < 3; ++i) {
            auto& number = moved[triangle[i]];
            if (number == ~0u) {
                number = static_cast<std::uint32_t>(mesh.positions.size());
                mesh.positions.push_back(positions[triangle[i]]);
            }
            corners[i] = number;
        }
        mesh.triangles.push_back(corners);
    }
    return mesh;
}

}
