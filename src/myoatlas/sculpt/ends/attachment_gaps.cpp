// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/ends/attachment_gaps.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/geometry/solid.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <memory>
#include <set>

namespace myoatlas::sculpt {

namespace {

constexpr std::uint32_t k_not_there = ~0u;

bool is_within(const geometry::MeshData& mesh, std::uint32_t vertex, bool is_origin, float reach) {
    const float along = mesh.along[vertex];
    return is_origin ? along <= reach : along >= 1.0f - reach;
}

// What muscles are fixed to, as a body with an inside.
struct Ground {
    explicit Ground(const geometry::MeshData& mesh)
        : edges(geometry::edge_neighbors_of(mesh.triangles)), solid(mesh, edges) {}
    geometry::EdgeNeighbors edges;
    geometry::Solid solid;
};

// The nearest points of two surfaces, by the vertices of either.
AttachmentGap gap_between(const geometry::MeshData& end, const geometry::MeshData& other,
                          const geometry::Solid& solid) {
    AttachmentGap gap;
    std::vector<bool> touches(end.positions.size(), false);
    for (std::size_t v = 0; v < end.positions.size(); ++v) {
        const auto height = solid.find_height(end.positions[v], std::max(gap.gap_mm, 2.0f * k_touching_mm));
        if (!height) continue;
        const float mm = std::max(0.0f, height->mm);
        touches[v] = mm <= k_touching_mm;
        if (mm < gap.gap_mm) gap = {mm, end.positions[v], height->nearest.position, 0.0f};
    }
    if (gap.gap_mm > 0.0f) {
        const geometry::NearestSurface end_surface{end};
        for (const auto& p : other.positions)
            if (const auto found = end_surface.find_within(p, gap.gap_mm))
                gap = {found->distance_mm, found->position, p, 0.0f};
    }
    for (const auto& t : end.triangles) {
        const int corners = touches[t[0]] + touches[t[1]] + touches[t[2]];
        const glm::vec3 a = end.positions[t[0]];
        gap.touching_mm2 += static_cast<float>(corners) / 6.0f *
                            glm::length(glm::cross(end.positions[t[1]] - a, end.positions[t[2]] - a));
    }
    return gap;
}

}

geometry::MeshData stretch_of(const geometry::MeshData& mesh, bool is_origin, float reach) {
    geometry::MeshData stretch;
    std::vector<std::uint32_t> moved(mesh.positions.size(), k_not_there);
    const bool has_fiber = !mesh.fiber.empty();
    for (const auto& t : mesh.triangles) {
        bool is_kept = true;
        for (const auto corner : t) is_kept = is_kept && is_within(mesh, corner, is_origin, reach);
        if (!is_kept) continue;
        auto& triangle = stretch.triangles.emplace_back();
        for (std::size_t k = 0; k < 3; ++k) {
            auto& at = moved[t[k]];
            if (at == k_not_there) {
                at = static_cast<std::uint32_t>(stretch.positions.size());
                stretch.positions.push_back(mesh.positions[t[k]]);
                stretch.normals.push_back(mesh.normals[t[k]]);
                stretch.along.push_back(mesh.along[t[k]]);
                if (has_fiber) stretch.fiber.push_back(mesh.fiber[t[k]]);
            }
            triangle[k] = at;
        }
    }
    return stretch;
}

std::vector<AttachmentGap> find_gaps(const std::vector<scene::PartMesh>& parts,
                                     const std::vector<Attachment>& attachments) {
    std::vector<std::unique_ptr<Ground>> grounds(parts.size());
    std::set<std::size_t> others;
    for (const auto& attachment : attachments) others.insert(attachment.on);
    for (const auto on : others) grounds[on] = std::make_unique<Ground>(parts[on].mesh);
    std::vector<AttachmentGap> gaps(attachments.size());
    core::for_each_in_parallel(attachments.size(), [&](std::size_t i) {
        const auto& [muscle, on, is_origin, reach] = attachments[i];
        const auto end = stretch_of(parts[muscle].mesh, is_origin, reach);
        if (!end.triangles.empty()) gaps[i] = gap_between(end, parts[on].mesh, grounds[on]->solid);
    });
    return gaps;
}

}
