// For developers: the parts of a body from a folder of anatomical meshes with a manifest, to compare with or to work on
// before the built-in body is sculpted. The folder's frame is millimetres, +X left, +Y back, +Z up.
// SPDX-License-Identifier: MIT
#pragma once
#include "core/result.h"
#include "scene/build_library.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace sculpt_tool {

// Returns every mesh of the manifest in our frame, simplified so that the whole has about `triangle_budget` triangles,
// with fiber coordinates guessed from its longest axis.
core::Result<std::vector<scene::PartMesh>> parts_of_mesh_folder(const std::filesystem::path& folder,
                                                                std::size_t triangle_budget);

}
