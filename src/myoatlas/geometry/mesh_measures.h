// What can be computed from a mesh alone: normals, bounds, volume, area.
// Units: mm. An empty mesh gives empty normals, a zero box and zero volume.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::geometry {

struct Box {
    glm::vec3 min{0.0f}, max{0.0f};
};

Box bounds_of(const std::vector<glm::vec3>& positions);

// Returns one unit normal a vertex, each triangle weighing by its angle at the corner; +Y where a vertex has no area.
std::vector<glm::vec3> smooth_normals(const MeshData&);

// Returns the enclosed volume; meaningful for a closed mesh, negative when it is inside out.
double volume_mm3(const MeshData&);

double area_mm2(const MeshData&);

// Returns what of the area belongs to each vertex: a third of each triangle around it.
std::vector<float> vertex_areas_mm2(const MeshData&);

}
