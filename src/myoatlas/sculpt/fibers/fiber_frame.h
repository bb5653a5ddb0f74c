// Fiber attributes common to every kind of shape.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::sculpt {

// Turns the fiber directions into the surface (perpendicular to the normals) and to unit length; zero where the
// direction stands on the surface.
void lay_fibers_on_surface(geometry::MeshData&);

// Sets `along` and the fibers to run straight in one direction, from the part's edge behind to its edge ahead.
void run_fibers(geometry::MeshData&, glm::vec3 direction);

// Returns the direction of greatest spread of points about zero.
glm::vec3 widest_direction(const std::vector<glm::vec3>& offsets);

// Returns how far the mesh reaches in a direction, in mm.
float extent_along(const geometry::MeshData&, glm::vec3 direction);

// Sets `across` from `along` and the fibers: 0 at the medial (or front) edge, 1 at the lateral (or back) edge, over the
// part at each place along it.
void set_across(geometry::MeshData&);

}
