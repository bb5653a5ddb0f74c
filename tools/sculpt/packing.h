// Tells how the parts were packed: in words, and pair by pair as JSON.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/packing/contact_resolution.h"

#include <filesystem>
#include <vector>

namespace myoatlas::sculpt_tool {

void print_packing(const std::vector<scene::PartMesh>&, const sculpt::ContactReport&);

// Writes every pair that overlaps still and every part's share in bone before and after.
core::Status write_packing(const std::filesystem::path&, const std::vector<scene::PartMesh>&,
                           const sculpt::ContactReport&);

}
