// The triangles that are drawn of a plan, batch after batch, as the indices of their corners. No OpenGL.
// Where triangles cost milliseconds those are left out that cannot be seen: half of a body faces away, and of the rest
// most lie under others.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/draw_plan.h"
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace myoatlas::render {

class TriangleOrder {
public:
    // All triangles of the plan.
    void take(const scene::MeshLibrary&, const DrawPlan&);
    // Those that face a viewer at `eye`, mm; what is seen from its edge to a thousandth stays.
    void take_facing(const scene::MeshLibrary&, const DrawPlan&, glm::vec3 eye);
    // Of solid and decaled triangles leaves those near a seen one: `seen` holds numbers of triangles, counted from 1
    // and from the first of the plan, and 0 for none. Other batches stay whole, since more than solid triangles show
    // there.
    void keep_seen(std::span<const std::uint32_t> seen);

    std::span<const std::uint32_t> corners() const { return corners_; }
    std::size_t first_triangle(Batch batch) const { return first_[static_cast<std::size_t>(batch)]; }
    std::size_t triangle_count(Batch batch) const {
        return first_[static_cast<std::size_t>(batch) + 1] - first_triangle(batch);
    }

private:
    std::vector<std::uint32_t> corners_;                 // three a triangle
    std::array<std::size_t, k_batch_count + 1> first_{}; // triangle of each batch, and the end
};

}
