// How near the ends of muscles come to what they are named to be fixed to.
// Units: millimeters. Sides are symmetric: only left and midline parts are looked at.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"

#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::sculpt {

// One end of a muscle and one structure it is fixed to; both are indices into the list of parts.
struct Attachment {
    std::size_t muscle = 0, on = 0;
    bool is_origin = true; // else the insertion
    float reach = 0.25f;   // how far along (0..1) from its end the muscle may be fixed
};

struct AttachmentGap {
    float gap_mm = 1e9f; // between the nearest points of the two surfaces; 0 where one lies in the other
    glm::vec3 on_muscle{0.0f}, on_other{0.0f};
    float touching_mm2 = 0.0f; // how much of the muscle's end lies within k_touching_mm of the other
};

constexpr float k_touching_mm = 1.0f;

// Returns one gap for each attachment. A muscle's mesh has `along`; every mesh has up-to-date normals.
std::vector<AttachmentGap> find_gaps(const std::vector<scene::PartMesh>&, const std::vector<Attachment>&);

// Returns the part of a muscle's mesh that lies within `reach` of an end: positions, normals, along, fibers and
// triangles.
geometry::MeshData stretch_of(const geometry::MeshData&, bool is_origin, float reach);

}
