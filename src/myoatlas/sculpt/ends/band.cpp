// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/ends/band.h"

#include "myoatlas/geometry/mesh_edges.h"
#include "myoatlas/geometry/mesh_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

namespace myoatlas::sculpt {

namespace {

// The direction of `v` across `along`, or some direction across it where `v` runs along.
glm::vec3 across(const glm::vec3& v, const glm::vec3& along) {
    glm::vec3 rest = v - glm::dot(v, along) * along;
    if (glm::dot(rest, rest) < 1e-6f) {
        const glm::vec3 other = std::abs(along.y) < 0.8f ? glm::vec3{0.0f, 1.0f, 0.0f} : glm::vec3{1.0f, 0.0f, 0.0f};
        rest = other - glm::dot(other, along) * along;
    }
    return glm::normalize(rest);
}

glm::vec3 tangent_at(const std::vector<BandRing>& rings, std::size_t i) {
    const glm::vec3 way = rings[std::min(i + 1, rings.size() - 1)].center - rings[i > 0 ? i - 1 : 0].center;
    const float length = glm::length(way);
    return length > 0.0f ? way / length : glm::vec3{0.0f, 1.0f, 0.0f};
}

void add_ring(const BandRing& ring, int sides, const glm::vec3& tangent, float along, geometry::MeshData& mesh) {
    const glm::vec3 wide = across(ring.wide, tangent), thick = glm::cross(tangent, wide);
    for (int k = 0; k < sides; ++k) {
        const float angle = 2.0f * std::numbers::pi_v<float> * static_cast<float>(k) / static_cast<float>(sides);
        mesh.positions.push_back(ring.center + ring.half_width * std::cos(angle) * wide +
                                 ring.half_thickness * std::sin(angle) * thick);
        mesh.along.push_back(along);
        mesh.across.push_back(0.5f + 0.5f * std::cos(angle));
        mesh.fiber.push_back(tangent);
    }
}

// The pole stands out a little, so that the end is rounded.
void add_pole(const BandRing& ring, const glm::vec3& outward, float along, geometry::MeshData& mesh) {
    mesh.positions.push_back(ring.center + 0.3f * std::min(ring.half_width, ring.half_thickness) * outward);
    mesh.along.push_back(along);
    mesh.across.push_back(0.5f);
    mesh.fiber.push_back(outward);
}

}

geometry::MeshData band_mesh(const std::vector<BandRing>& rings, int side_count) {
    if (rings.size() < 2) return {};
    geometry::MeshData mesh;
    const auto last = rings.size() - 1;
    for (std::size_t i = 0; i <= last; ++i)
        add_ring(rings[i], side_count, tangent_at(rings, i), static_cast<float>(i) / static_cast<float>(last), mesh);
    add_pole(rings.front(), -tangent_at(rings, 0), 0.0f, mesh);
    add_pole(rings.back(), tangent_at(rings, last), 1.0f, mesh);
    mesh.tendon.assign(mesh.positions.size(), 1.0f);

    const auto sides = static_cast<std::uint32_t>(side_count);
    const auto first_pole = static_cast<std::uint32_t>(rings.size()) * sides, last_pole = first_pole + 1;
    const auto top = static_cast<std::uint32_t>(last) * sides;
    for (std::uint32_t k = 0; k < sides; ++k) {
        const std::uint32_t next = (k + 1) % sides;
        for (std::uint32_t from = 0; from < top; from += sides) {
            mesh.triangles.push_back({from + k, from + next, from + sides + next});
            mesh.triangles.push_back({from + k, from + sides + next, from + sides + k});
        }
        mesh.triangles.push_back({first_pole, next, k});
        mesh.triangles.push_back({last_pole, top + k, top + next});
    }
    mesh.normals = geometry::smooth_normals(mesh);
    return mesh;
}

void part_coinciding(geometry::MeshData& mesh) {
    constexpr float k_least_mm2 = 2e-3f, k_step = 0.25f;
    constexpr int k_rounds = 12;
    const auto neighbors = geometry::vertex_neighbors_of(mesh.positions.size(), mesh.triangles);
    for (int round = 0; round < k_rounds; ++round) {
        std::vector<bool> is_moved(mesh.positions.size(), false);
        bool is_sound = true;
        for (const auto& t : mesh.triangles) {
            const glm::vec3 a = mesh.positions[t[0]];
            const float area = 0.5f * glm::length(glm::cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a));
            if (area >= k_least_mm2) continue;
            is_sound = false;
            for (const auto corner : t) is_moved[corner] = true;
        }
        if (is_sound) return;
        const auto before = mesh.positions;
        for (std::uint32_t v = 0; v < before.size(); ++v) {
            if (!is_moved[v]) continue;
            glm::vec3 middle{0.0f};
            for (const auto neighbor : neighbors[v]) middle += before[neighbor];
            middle /= static_cast<float>(neighbors[v].size());
            mesh.positions[v] += k_step * (middle - before[v]);
        }
    }
}

void append_band(geometry::MeshData& to, const geometry::MeshData& from) {
    const auto first = static_cast<std::uint32_t>(to.positions.size());
    const auto add = [](auto& a, const auto& b) { a.insert(a.end(), b.begin(), b.end()); };
    add(to.positions, from.positions);
    add(to.normals, from.normals);
    add(to.along, from.along);
    add(to.across, from.across);
    add(to.fiber, from.fiber);
    add(to.tendon, from.tendon);
    for (const auto& t : from.triangles) to.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
}

}
