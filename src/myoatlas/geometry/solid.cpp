// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/solid.h"

#include <glm/geometric.hpp>

namespace myoatlas::geometry {

struct Solid::Impl {
    Impl(const geometry::MeshData& body, const EdgeNeighbors& edges) : mesh(body), neighbors(edges), surface(body) {}

    glm::vec3 unit_normal(std::uint32_t triangle) const {
        const auto& corners = mesh.triangles[triangle];
        const glm::vec3 a = mesh.positions[corners[0]];
        const glm::vec3 normal = glm::cross(mesh.positions[corners[1]] - a, mesh.positions[corners[2]] - a);
        const float length = glm::length(normal);
        return length > 0.0f ? normal / length : glm::vec3{0.0f};
    }

    // The normal of the corner, edge or face that the nearest point lies on tells inside from outside
    // (Baerentzen & Aanaes 2005).
    glm::vec3 normal_at(std::uint32_t triangle, const glm::vec3& weight) const {
        for (int k = 0; k < 3; ++k)
            if (weight[k] == 1.0f) return mesh.normals[mesh.triangles[triangle][static_cast<std::size_t>(k)]];
        const glm::vec3 face = unit_normal(triangle);
        for (int k = 0; k < 3; ++k)
            if (weight[k] == 0.0f) // on the edge across from corner k
                return face + unit_normal(neighbors[triangle][static_cast<std::size_t>((k + 1) % 3)]);
        return face;
    }

    // A fold of the surface shows its inner face to the outside; a ray that counts the ways in and out is not misled.
    // What is very near the surface is taken on trust.
    bool winds_round(const glm::vec3& point, float depth_mm) const {
        constexpr float k_trusted_mm = 0.3f, k_step_mm = 1e-3f, k_far_mm = 2000.0f;
        if (depth_mm < k_trusted_mm) return true;
        const glm::vec3 direction = glm::normalize(glm::vec3{0.36f, 0.48f, 0.8f}); // along no axis of symmetry
        int winding = 0;
        float from_mm = 0.0f;
        while (const auto hit = surface.find_along(point, direction, from_mm, k_far_mm)) {
            winding += glm::dot(unit_normal(hit->triangle), direction) > 0.0f ? 1 : -1;
            from_mm = hit->distance_mm + k_step_mm;
        }
        return winding > 0;
    }

    const geometry::MeshData& mesh;
    const EdgeNeighbors& neighbors;
    NearestSurface surface;
};

Solid::Solid(const geometry::MeshData& mesh, const EdgeNeighbors& neighbors)
    : impl_(std::make_unique<Impl>(mesh, neighbors)) {}
Solid::~Solid() = default;
Solid::Solid(Solid&&) noexcept = default;
Solid& Solid::operator=(Solid&&) noexcept = default;

std::optional<Height> Solid::find_height(const glm::vec3& point, float reach_mm) const {
    const auto nearest = impl_->surface.find_within(point, reach_mm);
    if (!nearest) return std::nullopt;
    const glm::vec3 normal = impl_->normal_at(nearest->triangle, nearest->weight);
    const glm::vec3 away = point - nearest->position;
    const bool is_inside = glm::dot(away, normal) < 0.0f && impl_->winds_round(point, nearest->distance_mm);
    Height height{is_inside ? -nearest->distance_mm : nearest->distance_mm, glm::vec3{0.0f}, *nearest};
    // On the surface itself the way is told by the normal alone.
    constexpr float k_on_surface_mm = 1e-3f;
    const glm::vec3 direction = nearest->distance_mm > k_on_surface_mm ? (is_inside ? -away : away) : normal;
    const float length = glm::length(direction);
    if (length > 0.0f) height.outward = direction / length;
    return height;
}

std::optional<SurfacePoint> Solid::find_exit(const glm::vec3& point, const glm::vec3& direction, float reach_mm) const {
    constexpr float k_step_mm = 1e-3f;
    float start_mm = k_step_mm;
    while (start_mm < reach_mm) {
        const auto hit = impl_->surface.find_along(point, direction, start_mm, reach_mm);
        if (!hit) return std::nullopt;
        if (glm::dot(impl_->unit_normal(hit->triangle), direction) > 0.0f) return hit;
        start_mm = hit->distance_mm + k_step_mm;
    }
    return std::nullopt;
}

}
