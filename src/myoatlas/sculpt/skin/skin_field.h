// Joins closed surfaces smoothly through their distances on a fine grid, left half and midline only.
// Units: mm; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/surface_net.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace myoatlas::sculpt {

class SkinField {
public:
    // The box must hold every surface added later; the grid reaches a little past x = 0 to the right.
    SkinField(glm::vec3 box_min, glm::vec3 box_max, float step_mm);

    struct Joining {
        float blend_mm = 3.0f;  // where two surfaces are about equally far out they melt into each other over this
        bool is_paired = false; // the mirror image is joined as well
        float offset_mm = 0.0f; // the surface is moved outward by this
    };
    // Joins a closed surface with normals. `finish_mm` (one a vertex) is kept for finish_at().
    void join(const geometry::MeshData& surface, std::span<const float> finish_mm, const Joining&);

    // Returns the joined surface, closed, in mm. The field is used up.
    geometry::MeshData surface();

    // Returns `finish_mm` of the surface that lies farthest out near a point.
    float finish_at(glm::vec3 point) const { return 0.1f * static_cast<float>(finish_[index_at(point)]); }
    // Whether two surfaces melt into each other near a point.
    bool is_joint_at(glm::vec3 point) const { return is_joint_[index_at(point)] != 0; }

private:
    // Joins what another surface has at a node of the grid.
    void take(std::size_t at, float value, std::uint8_t finish, float blend_mm);
    std::size_t index_at(glm::vec3 point) const;
    float step_;
    glm::vec3 origin_{0.0f};
    geometry::FieldGrid grid_;         // positive inside, no more than the band either way
    std::vector<std::uint8_t> finish_; // tenths of mm, of the surface that gave the value
    std::vector<std::uint8_t> is_joint_;
};

}
