// Lays creases, lips, lids and nails on the skin along lines drawn by hand.
// Units: mm; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/skin/skin_table.h"

#include <span>
#include <vector>

namespace myoatlas::sculpt {

// Returns false for a line of fewer than two places, without widths or heights, or with a width or edge that is none.
bool is_sound(const SkinLine&);

// Makes the wanted edge lengths (one a vertex of the left half of the skin) as short as the relief needs, and gently
// longer away from it. Only sound lines.
void refine_for_relief(const geometry::MeshData& half, std::span<const SkinLine>, std::vector<float>& edge_mm);

// Evens out the left half of the skin within the lines that ask for it, by a share of the passes that they tell.
void even_for_relief(geometry::MeshData& half, std::span<const SkinLine>, float share);

// Moves the vertices of the left half of the skin along its normals. Its border stays on x = 0, all else left of it. No
// triangle is made or lost. Only sound lines.
void lay_relief(geometry::MeshData& half, std::span<const SkinLine>);

}
