// Warps that make another body of the built-in one: what they are fitted to (assets/body/female.json), from JSON, and
// what was fitted (bodies/female.json of the data folder), to and from JSON.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/warp/body_warp.h"
#include "myoatlas/sculpt/warp/warp_table.h"

#include <filesystem>

namespace myoatlas::io {

// Returns all problems found, each with file and JSON pointer.
core::Result<sculpt::WarpTable> load_warp_table(const std::filesystem::path&);

core::Result<sculpt::BodyWarp> load_body_warp(const std::filesystem::path&);
core::Status write_body_warp(const std::filesystem::path&, const sculpt::BodyWarp&);

}
