// Ligaments and what else makes joints whole, nerves and vessels, from their tables.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/scene/build_library.h"

#include <filesystem>
#include <vector>

namespace myoatlas::sculpt_tool {

// Adds the parts of the folder's joints.json, where it is there, to a body that is otherwise finished.
core::Status add_joints(std::vector<scene::PartMesh>&, const std::filesystem::path& folder);
// The same for courses.json.
core::Status add_courses(std::vector<scene::PartMesh>&, const std::filesystem::path& folder);

}
