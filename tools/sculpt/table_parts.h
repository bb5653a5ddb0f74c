// The parts of the built-in body from its measurement tables.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/scene/build_library.h"

#include <filesystem>
#include <vector>

namespace myoatlas::sculpt_tool {

// Sculpts every table of the folder, the right side as the mirror image of the left, and the skin where skin.json is
// there. A table that gives an empty mesh is a problem.
core::Result<std::vector<scene::PartMesh>> parts_of_tables(const std::filesystem::path& folder);

}
