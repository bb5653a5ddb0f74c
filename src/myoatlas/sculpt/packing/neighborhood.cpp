// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/packing/neighborhood.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"

#include <utility>

namespace myoatlas::sculpt {

namespace {

constexpr float k_margin_mm = 4.0f; // about bounding boxes

bool meet(const geometry::Box& a, const geometry::Box& b) {
    for (int axis = 0; axis < 3; ++axis)
        if (a.min[axis] > b.max[axis] + k_margin_mm || b.min[axis] > a.max[axis] + k_margin_mm) return false;
    return true;
}

bool holds(const geometry::Box& box, const glm::vec3& point, float margin_mm) {
    for (int axis = 0; axis < 3; ++axis)
        if (point[axis] < box.min[axis] - margin_mm || point[axis] > box.max[axis] + margin_mm) return false;
    return true;
}

geometry::Box mirror_image_of(const geometry::Box& box) {
    return {{-box.max.x, box.min.y, box.min.z}, {-box.min.x, box.max.y, box.max.z}};
}

}

Neighborhood::Neighborhood(const std::vector<scene::PartMesh>& parts)
    : parts_(&parts), edges_(parts.size()), solids_(parts.size()), neighbors_(parts.size()) {
    std::vector<geometry::Box> boxes(parts.size());
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        const auto& part = parts[i];
        if (part.kind == scene::PartKind::Skin || part.side == core::Side::Right || part.mesh.triangles.empty()) return;
        boxes[i] = geometry::bounds_of(part.mesh.positions);
        edges_[i] = geometry::edge_neighbors_of(part.mesh.triangles);
        rebuild(i);
    });
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (!is_soft(i)) return;
        for (std::size_t j = 0; j < parts.size(); ++j) {
            if (!has(j)) continue;
            if (i != j && meet(boxes[i], boxes[j])) neighbors_[i].push_back({j, false});
            if (parts[j].side == core::Side::Left && meet(boxes[i], mirror_image_of(boxes[j])))
                neighbors_[i].push_back({j, true});
        }
    });
}

void Neighborhood::rebuild(std::size_t part) {
    solids_[part].emplace((*parts_)[part].mesh, edges_[part]);
}

std::optional<geometry::Height> Neighborhood::find_height(const Neighbor& neighbor, const glm::vec3& point,
                                                          float reach_mm) const {
    const geometry::Solid& solid = *solids_[neighbor.part];
    if (!neighbor.is_other_side) return solid.find_height(point, reach_mm);
    auto height = solid.find_height(mirror_image(point), reach_mm);
    if (height) height->outward = mirror_image(height->outward);
    return height;
}

std::optional<geometry::SurfacePoint> Neighborhood::find_exit(const Neighbor& neighbor, const glm::vec3& point,
                                                              const glm::vec3& direction, float reach_mm) const {
    const geometry::Solid& solid = *solids_[neighbor.part];
    if (!neighbor.is_other_side) return solid.find_exit(point, direction, reach_mm);
    return solid.find_exit(mirror_image(point), mirror_image(direction), reach_mm);
}

std::vector<NearVertex> Neighborhood::near_vertices(std::size_t part, float margin_mm) const {
    const auto& positions = (*parts_)[part].mesh.positions;
    std::vector<geometry::Box> boxes;
    for (const Neighbor& neighbor : neighbors_[part]) {
        const auto box = geometry::bounds_of((*parts_)[neighbor.part].mesh.positions);
        boxes.push_back(neighbor.is_other_side ? mirror_image_of(box) : box);
    }
    std::vector<NearVertex> found;
    for (std::uint32_t v = 0; v < positions.size(); ++v)
        for (std::uint32_t n = 0; n < boxes.size(); ++n) {
            if (!holds(boxes[n], positions[v], margin_mm)) continue;
            const auto height = find_height(neighbors_[part][n], positions[v], k_deepest_mm);
            if (height && height->mm < margin_mm) found.push_back({v, n});
        }
    return found;
}

}
