// Joins closed surfaces smoothly through their distances on a fine grid, left half and midline only.
// Units: mm; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/surface_net.h"
#include "scene/mesh_data.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

namespace body {

class SkinField {
public:
    // The box must hold every surface added later; the grid reaches a little past x = 0 to the right.
    SkinField(glm::vec3 box_min, glm::vec3 box_max, float step_mm);

    // Joins a closed surface with normals. Where two surfaces are about equally far out they melt into each other over
    // `blend_mm`. A paired surface is joined with its mirror image as well.
    void join(const scene::MeshData& surface, float blend_mm, bool is_paired);

    // Returns the joined surface, closed, in mm. The field is used up.
    scene::MeshData surface();

    // Returns the number (in order of joining) of the surface that lies farthest out near a point.
    int outermost_at(glm::vec3 point) const;

private:
    glm::vec3 node(int x, int y, int z) const;
    float step_;
    glm::vec3 origin_{0.0f};
    int joined_ = 0;
    FieldGrid grid_;                   // positive inside, no more than the band either way
    std::vector<std::uint8_t> labels_; // which surface gave the value
};

}
