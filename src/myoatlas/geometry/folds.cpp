// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/folds.h"

#include "myoatlas/geometry/mesh_measures.h"

#include <glm/geometric.hpp>

namespace myoatlas::geometry {

std::vector<std::uint32_t> folded_triangles(const geometry::MeshData& mesh) {
    const std::vector<glm::vec3> normals = geometry::smooth_normals(mesh);
    std::vector<std::uint32_t> folded;
    for (std::uint32_t i = 0; i < mesh.triangles.size(); ++i) {
        const auto& t = mesh.triangles[i];
        const glm::vec3 face =
            glm::cross(mesh.positions[t[1]] - mesh.positions[t[0]], mesh.positions[t[2]] - mesh.positions[t[0]]);
        if (glm::dot(face, normals[t[0]] + normals[t[1]] + normals[t[2]]) < 0.0f) folded.push_back(i);
    }
    return folded;
}

void unfold(geometry::MeshData& mesh) {
    constexpr int k_passes = 12;
    for (int pass = 0; pass < k_passes; ++pass) {
        const std::vector<std::uint32_t> folded = folded_triangles(mesh);
        if (folded.empty()) return;
        std::vector<std::uint8_t> is_folded(mesh.positions.size(), 0);
        for (const std::uint32_t i : folded)
            for (const std::uint32_t v : mesh.triangles[i]) is_folded[v] = 1;
        // What does not open so takes in the ring of triangles round it.
        if (pass >= k_passes / 2) {
            std::vector<std::uint8_t> wider = is_folded;
            for (const auto& t : mesh.triangles)
                if (is_folded[t[0]] || is_folded[t[1]] || is_folded[t[2]])
                    for (const std::uint32_t v : t) wider[v] = 1;
            is_folded = wider;
        }
        std::vector<glm::vec3> sum(mesh.positions.size(), glm::vec3(0.0f));
        std::vector<float> count(mesh.positions.size(), 0.0f);
        for (const auto& t : mesh.triangles)
            for (std::size_t k = 0; k < 3; ++k) {
                if (!is_folded[t[k]]) continue;
                sum[t[k]] += mesh.positions[t[(k + 1) % 3]] + mesh.positions[t[(k + 2) % 3]];
                count[t[k]] += 2.0f;
            }
        for (std::size_t v = 0; v < mesh.positions.size(); ++v)
            if (is_folded[v]) mesh.positions[v] = sum[v] / count[v];
    }
}

}
