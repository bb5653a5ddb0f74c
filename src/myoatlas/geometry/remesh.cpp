// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/remesh.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/edge_mesh.h"
#include "myoatlas/geometry/nearest_surface.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace myoatlas::geometry {

namespace {

// The bounds about the wanted length within which an edge is left alone (Botsch & Kobbelt 2004).
constexpr float k_too_long = 4.0f / 3.0f, k_too_short = 4.0f / 5.0f;

class Remesher {
public:
    Remesher(const geometry::MeshData& surface, const std::vector<float>& edge_mm)
        : surface_(surface), wanted_on_surface_(edge_mm), nearest_(surface), mesh_(surface), wanted_(edge_mm) {}

    geometry::MeshData run(int rounds) {
        for (int round = 0; round < rounds; ++round) {
            split_long();
            collapse_short();
            for (const auto& edge : mesh_.edges())
                if (mesh_.has_edge(edge.first, edge.second)) mesh_.flip_if_better(edge);
            relax();
        }
        return mesh_.mesh();
    }

private:
    float length(EdgeMesh::Edge e) const { return glm::distance(mesh_.positions[e.first], mesh_.positions[e.second]); }
    float wanted(EdgeMesh::Edge e) const { return (wanted_[e.first] + wanted_[e.second]) / 2.0f; }

    void split_long() {
        for (const auto& edge : mesh_.edges()) {
            if (length(edge) <= k_too_long * wanted(edge)) continue;
            wanted_.push_back(wanted(edge));
            mesh_.split(edge, (mesh_.positions[edge.first] + mesh_.positions[edge.second]) / 2.0f);
        }
    }

    void collapse_short() {
        for (const auto& edge : mesh_.edges()) {
            const auto [a, b] = edge;
            if (!mesh_.is_alive(a) || !mesh_.is_alive(b) || length(edge) >= k_too_short * wanted(edge)) continue;
            if (!mesh_.has_edge(a, b)) continue;
            const bool a_is_border = mesh_.is_border(a), b_is_border = mesh_.is_border(b);
            if (a_is_border && b_is_border && !mesh_.is_border_edge(a, b)) continue;
            const auto kept = b_is_border && !a_is_border ? b : a;
            const auto gone = kept == a ? b : a;
            const glm::vec3 position =
                a_is_border == b_is_border ? (mesh_.positions[a] + mesh_.positions[b]) / 2.0f : mesh_.positions[kept];
            if (makes_long_edge(kept, gone, position)) continue;
            mesh_.collapse(kept, gone, position);
        }
    }

    bool makes_long_edge(EdgeMesh::Vertex kept, EdgeMesh::Vertex gone, glm::vec3 position) const {
        for (const auto v : {kept, gone})
            for (const auto neighbor : mesh_.neighbors(v))
                if (glm::distance(mesh_.positions[neighbor], position) >
                    k_too_long * (wanted_[neighbor] + wanted_[kept]) / 2.0f)
                    return true;
        return false;
    }

    // Moves every vertex to the middle of its neighbors along the surface and back onto it.
    void relax() {
        std::vector<glm::vec3> moved = mesh_.positions;
        core::for_each_in_parallel(mesh_.vertex_count(), [&](std::size_t i) {
            const auto v = static_cast<EdgeMesh::Vertex>(i);
            if (!mesh_.is_alive(v)) return;
            const bool is_border = mesh_.is_border(v);
            glm::vec3 sum{0.0f};
            float count = 0.0f;
            for (const auto neighbor : mesh_.neighbors(v)) {
                if (is_border && !mesh_.is_border_edge(v, neighbor)) continue;
                sum += mesh_.positions[neighbor];
                count += 1.0f;
            }
            const glm::vec3 position = mesh_.positions[v], normal = mesh_.normal(v);
            glm::vec3 shift = sum / count - position;
            if (const float size = glm::length(normal); size > 0.0f)
                shift -= normal * (glm::dot(shift, normal) / (size * size));
            const SurfacePoint found = nearest_.find(position + shift * 0.7f);
            moved[i] = found.position;
            if (is_border) moved[i].x = 0.0f;
            const auto& corners = surface_.triangles[found.triangle];
            wanted_[i] = wanted_on_surface_[corners[0]] * found.weight[0] +
                         wanted_on_surface_[corners[1]] * found.weight[1] +
                         wanted_on_surface_[corners[2]] * found.weight[2];
        });
        mesh_.positions = std::move(moved);
    }

    const geometry::MeshData& surface_;
    const std::vector<float>& wanted_on_surface_;
    NearestSurface nearest_;
    EdgeMesh mesh_;
    std::vector<float> wanted_; // one a vertex of mesh_
};

}

geometry::MeshData remeshed(const geometry::MeshData& surface, const std::vector<float>& edge_mm, int rounds) {
    if (surface.triangles.empty()) return surface;
    return Remesher{surface, edge_mm}.run(rounds);
}

}
