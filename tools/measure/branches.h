// A part that forks (the long flexors and extensors with their tendons), as its stem and its branches.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <glm/vec2.hpp>
#include <vector>

namespace myoatlas::measure {

struct Branch {
    geometry::MeshData mesh;    // open where it was cut
    glm::vec2 span{0.0f, 1.0f}; // stretch of the way from the stem's far end
    glm::vec3 root{0.0f};       // the middle of the cut; a branch starts there
};

// Returns the stem first, then its branches; one alone where the part does not fork.
std::vector<Branch> split_branches(const geometry::MeshData&);

}
