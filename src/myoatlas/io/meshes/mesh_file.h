// Mesh files in and out through Assimp: OBJ, STL, PLY, glTF.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"

#include <filesystem>
#include <string_view>

namespace myoatlas::io {

// Positions are returned as they stand in the file; identical positions are joined. An empty mesh, or one with a
// position that is not a number, is a problem. What the file names besides (a buffer, a material library) is read only
// where it is a regular file in the same folder.
core::Result<geometry::MeshData> read_mesh(const std::filesystem::path&);

// `format` is "ply", "obj" or "glb". Vertices and triangles are written as given.
core::Status write_mesh(const std::filesystem::path&, std::string_view format, const geometry::MeshData&);

}
