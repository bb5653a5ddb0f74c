// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace myoatlas::geometry {

Box bounds_of(const std::vector<glm::vec3>& positions) {
    if (positions.empty()) return {};
    Box box{positions.front(), positions.front()};
    for (const auto& p : positions) {
        box.min = glm::min(box.min, p);
        box.max = glm::max(box.max, p);
    }
    return box;
}

std::vector<glm::vec3> smooth_normals(const MeshData& mesh) {
    std::vector<glm::vec3> normals(mesh.positions.size(), glm::vec3{0.0f});
    for (const auto& triangle : mesh.triangles) {
        const glm::vec3 corner[3] = {mesh.positions[triangle[0]], mesh.positions[triangle[1]],
                                     mesh.positions[triangle[2]]};
        const glm::vec3 cross = glm::cross(corner[1] - corner[0], corner[2] - corner[0]);
        const float length = glm::length(cross);
        if (!(length > 1e-12f)) continue;
        for (int i = 0; i < 3; ++i) {
            const glm::vec3 to_next = glm::normalize(corner[(i + 1) % 3] - corner[i]);
            const glm::vec3 to_last = glm::normalize(corner[(i + 2) % 3] - corner[i]);
            const float angle = std::acos(std::clamp(glm::dot(to_next, to_last), -1.0f, 1.0f));
            normals[triangle[i]] += cross * (angle / length);
        }
    }
    for (auto& normal : normals) {
        const float length = glm::length(normal);
        normal = length > 1e-12f ? normal / length : glm::vec3{0.0f, 1.0f, 0.0f};
    }
    return normals;
}

double volume_mm3(const MeshData& mesh) {
    double six_volumes = 0.0;
    for (const auto& triangle : mesh.triangles) {
        const glm::dvec3 a = mesh.positions[triangle[0]], b = mesh.positions[triangle[1]],
                         c = mesh.positions[triangle[2]];
        six_volumes += glm::dot(a, glm::cross(b, c));
    }
    return six_volumes / 6.0;
}

double area_mm2(const MeshData& mesh) {
    double area = 0.0;
    for (const auto& triangle : mesh.triangles) {
        const glm::dvec3 a = mesh.positions[triangle[0]], b = mesh.positions[triangle[1]],
                         c = mesh.positions[triangle[2]];
        area += glm::length(glm::cross(b - a, c - a)) / 2.0;
    }
    return area;
}

std::vector<float> vertex_areas_mm2(const MeshData& mesh) {
    std::vector<float> areas(mesh.positions.size(), 0.0f);
    for (const auto& triangle : mesh.triangles) {
        const glm::vec3 a = mesh.positions[triangle[0]], b = mesh.positions[triangle[1]],
                        c = mesh.positions[triangle[2]];
        const float third = glm::length(glm::cross(b - a, c - a)) / 6.0f;
        for (const auto corner : triangle) areas[corner] += third;
    }
    return areas;
}

}
