// The tables of ligaments and what else makes joints whole (assets/body/joints.json) from JSON.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/joints/joint_table.h"

#include <filesystem>
#include <vector>

namespace myoatlas::io {

// Returns the tables in file order, or all problems found, each with file and JSON pointer.
core::Result<std::vector<sculpt::JointTable>> load_joint_tables(const std::filesystem::path&);

}
