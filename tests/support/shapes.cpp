// SPDX-License-Identifier: MIT
#include "support/shapes.h"

#include "myoatlas/geometry/solid.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace myoatlas::support {

geometry::MeshData ball(glm::vec3 center, float radius, int rings) {
    geometry::MeshData mesh;
    const auto columns = static_cast<std::uint32_t>(2 * rings);
    const auto rows = static_cast<std::uint32_t>(rings);
    constexpr float k_pi = 3.14159265f;
    mesh.positions.push_back(center - glm::vec3{0, radius, 0});
    for (std::uint32_t r = 1; r < rows; ++r)
        for (std::uint32_t c = 0; c < columns; ++c) {
            const float height = -k_pi / 2.0f + k_pi * static_cast<float>(r) / static_cast<float>(rows);
            const float turn = 2.0f * k_pi * static_cast<float>(c) / static_cast<float>(columns);
            mesh.positions.push_back(center + radius * glm::vec3{std::cos(height) * std::sin(turn), std::sin(height),
                                                                 std::cos(height) * std::cos(turn)});
        }
    mesh.positions.push_back(center + glm::vec3{0, radius, 0});
    const auto last = static_cast<std::uint32_t>(mesh.positions.size() - 1);
    const auto at = [&](std::uint32_t r, std::uint32_t c) { return 1 + (r - 1) * columns + c % columns; };
    for (std::uint32_t c = 0; c < columns; ++c) {
        mesh.triangles.push_back({0, at(1, c + 1), at(1, c)});
        for (std::uint32_t r = 1; r + 1 < rows; ++r) {
            mesh.triangles.push_back({at(r, c), at(r, c + 1), at(r + 1, c + 1)});
            mesh.triangles.push_back({at(r, c), at(r + 1, c + 1), at(r + 1, c)});
        }
        mesh.triangles.push_back({at(rows - 1, c), at(rows - 1, c + 1), last});
    }
    return mesh;
}

geometry::MeshData box(glm::vec3 low, glm::vec3 high) {
    geometry::MeshData mesh;
    for (int corner = 0; corner < 8; ++corner)
        mesh.positions.push_back(
            {corner & 1 ? high.x : low.x, corner & 2 ? high.y : low.y, corner & 4 ? high.z : low.z});
    mesh.triangles = {{0, 2, 3}, {0, 3, 1}, {4, 5, 7}, {4, 7, 6}, {0, 1, 5}, {0, 5, 4},
                      {2, 6, 7}, {2, 7, 3}, {0, 4, 6}, {0, 6, 2}, {1, 3, 7}, {1, 7, 5}};
    return mesh;
}

scene::PartMesh part(const std::string& structure, core::Side side, scene::PartKind kind, geometry::MeshData mesh) {
    return {structure, side, kind, std::move(mesh), {}};
}

float deepest_mm(const geometry::MeshData& mesh, const geometry::MeshData& in) {
    const auto edges = geometry::edge_neighbors_of(in.triangles);
    const geometry::Solid solid{in, edges};
    float deepest = 0.0f;
    for (const auto& p : mesh.positions)
        if (const auto height = solid.find_height(p, 20.0f)) deepest = std::max(deepest, -height->mm);
    return deepest;
}

}
