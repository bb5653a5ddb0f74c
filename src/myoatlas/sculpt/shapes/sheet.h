// The surface of a Sheet: two faces over a chart, joined by a rounded rim.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"

#include <vector>

namespace myoatlas::sculpt {

// Maps chart coordinates (u, v, height) to the body.
glm::vec3 point_of_coordinates(const SheetCoordinates&, glm::vec3 uvh);
// Maps a point of the body to chart coordinates.
glm::vec3 coordinates_of(const SheetCoordinates&, glm::vec3 point);

// Weights of a cubic B-spline grid at a place of its rectangle (0..1 each way): `index` is the first of 4 × 4.
struct GridWeights {
    int column = 0, row = 0;
    float u[4] = {}, v[4] = {};
};
GridWeights grid_weights(int columns, int rows, glm::vec2 at);
float grid_value(const CoordinateGrid&, glm::vec2 at);

// Returns a closed mesh with along, fiber and tendon. Empty when a grid is smaller than 4 × 4 or the outline is empty.
geometry::MeshData sheet_mesh(const Sheet&, bool is_muscle);

}
