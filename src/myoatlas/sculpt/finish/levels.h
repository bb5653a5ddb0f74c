// Levels of detail and triangle order of finished parts, through meshoptimizer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"

#include <cstddef>
#include <vector>

namespace myoatlas::sculpt {

// Triangles of the whole body at the coarser levels; the finest is the mesh as it is.
struct LevelBudget {
    std::size_t middle = 200'000, coarsest = 58'000;
};

// Fills `coarser` of every part so that the whole body meets the budget, each part giving way by the same distance in
// mm, and reorders vertices and triangles for drawing (the coarsest level's vertices come first). A part that cannot be
// simplified keeps its detail.
void add_levels(std::vector<scene::PartMesh>& parts, LevelBudget budget = {});

// Returns a mesh with about `triangle_count` triangles, its unused vertices gone. Normals are not kept.
geometry::MeshData simplified(const geometry::MeshData& mesh, std::size_t triangle_count);

// Simplifies the parts that have more than their share of `budget` triangles; the skin stays as it is. Attributes are
// kept.
void limit_triangles(std::vector<scene::PartMesh>& parts, std::size_t budget);

// Shares `budget` triangles among the parts by a power of their size; none gets more than it has.
std::vector<std::size_t> shares_of(const std::vector<scene::PartMesh>& parts, std::size_t budget, std::size_t at_least);

}
