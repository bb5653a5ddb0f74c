// Compares imported parts with the built-in body's: which way the meshes lie, and whether both bodies stand alike.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/io/meshes/mesh_folder.h"
#include "myoatlas/scene/mesh_library.h"

#include <string>
#include <vector>

namespace myoatlas::importing {

// A mesh as it stands in its file, and the built-in body's part of the same name.
struct Twins {
    geometry::Box mesh;
    const scene::Part* part = nullptr;
};

// Returns how far apart the middles of twins lie in a frame: the median, in mm; infinite when there are none.
float gap_mm(const std::vector<Twins>&, const io::MeshFrame&);

// Returns the frame in which the gap is smallest.
io::MeshFrame guess_frame(const std::vector<Twins>&);

// Whether, in this frame, most left parts lie to the right of their right ones.
bool has_sides_swapped(const std::vector<Twins>&, const io::MeshFrame&);

// What else of the meshes, in this frame, cannot be so: front and back or top and bottom changed places, or a size that
// no unit explains. A sentence each.
std::vector<std::string> faults_of_pose(const std::vector<Twins>&, const io::MeshFrame&);

// Bodies of one frame and stature: what one lacks may be taken from the other.
constexpr float k_same_stature_mm = 12.0f;

}
