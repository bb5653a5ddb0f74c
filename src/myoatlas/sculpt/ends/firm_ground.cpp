// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/ends/firm_ground.h"

#include "myoatlas/core/parallel.h"

#include <glm/geometric.hpp>

namespace myoatlas::sculpt {

namespace {

constexpr float k_deepest_sunk_mm = 8.0f; // what lies deeper is left there

bool lies_about(const geometry::Box& box, const glm::vec3& point, float margin_mm) {
    for (int axis = 0; axis < 3; ++axis)
        if (point[axis] < box.min[axis] - margin_mm || point[axis] > box.max[axis] + margin_mm) return false;
    return true;
}

}

FirmGround::FirmGround(const std::vector<scene::PartMesh>& parts, scene::PartKind kind) {
    std::vector<const scene::PartMesh*> firm;
    for (const auto& part : parts)
        if (part.kind == kind && part.side != core::Side::Right && !part.mesh.triangles.empty()) firm.push_back(&part);
    bones_.resize(firm.size());
    core::for_each_in_parallel(firm.size(), [&](std::size_t i) {
        bones_[i].edges = geometry::edge_neighbors_of(firm[i]->mesh.triangles);
        bones_[i].box = geometry::bounds_of(firm[i]->mesh.positions);
        bones_[i].solid.emplace(firm[i]->mesh, bones_[i].edges);
    });
}

glm::vec3 FirmGround::lifted(glm::vec3 point, float margin_mm) const {
    constexpr int k_rounds = 3; // out of one bone may lead into the next
    for (int round = 0; round < k_rounds; ++round) {
        bool is_clear = true;
        for (const Bone& bone : bones_) {
            if (!lies_about(bone.box, point, margin_mm)) continue;
            const auto height = bone.solid->find_height(point, k_deepest_sunk_mm);
            if (!height || height->mm >= margin_mm) continue;
            point += (margin_mm - height->mm) * height->outward;
            is_clear = false;
        }
        if (is_clear) break;
    }
    return point;
}

}
