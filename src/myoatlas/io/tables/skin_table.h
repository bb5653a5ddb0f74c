// The measurements of the skin (assets/body/skin.json) to and from JSON, and its relief (skin_relief.json) from JSON.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/skin/skin_table.h"

#include <filesystem>
#include <vector>

namespace myoatlas::io {

// A region of wrong sizes, or a number that is none, is a problem with file and JSON pointer.
core::Result<sculpt::SkinTable> load_skin_table(const std::filesystem::path&);

// The lines of relief in file order; one that is not sound is a problem with file and JSON pointer.
core::Result<std::vector<sculpt::SkinLine>> load_skin_relief(const std::filesystem::path&);

// Radii are rounded to 0.1 mm. The same table gives the same bytes.
core::Status save_skin_table(const std::filesystem::path&, const sculpt::SkinTable&);

}
