// Whole bodies to compare: ours as the atlas ships it, and the reference.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/scene/build_library.h"
#include "reference.h"

#include <filesystem>
#include <vector>

namespace myoatlas::measure {

// Sculpts the tables of a folder and packs the parts, as the sculpt tool does before it bakes light and levels.
core::Result<std::vector<scene::PartMesh>> shipped_body(const std::filesystem::path& tables);

// Reads the left and midline parts of the reference, in the order of `parts`.
core::Result<std::vector<scene::PartMesh>> reference_body(const std::vector<ReferencePart>& parts);

}
