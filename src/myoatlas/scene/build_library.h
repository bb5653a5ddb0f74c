// Joins finished meshes into one MeshLibrary held in memory: what the sculptor packs and what tests draw.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace myoatlas::scene {

// A mesh with its name. Empty attributes get a default: smooth normals, no fibers, nothing occluded.
struct PartMesh {
    std::string structure;
    core::Side side = core::Side::Midline;
    PartKind kind = PartKind::Other;
    geometry::MeshData mesh;
    // Coarser triangles over the same vertices, middle then coarsest; an empty one repeats the finer level.
    std::array<std::vector<std::array<std::uint32_t, 3>>, 2> coarser;
};

// Returns the parts sorted by structure id, then side, in one library that owns its storage.
MeshLibrary build_library(std::vector<PartMesh> parts, std::string name);

}
