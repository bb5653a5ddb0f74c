// Lays the fibers of the muscles by what the atlas knows of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"

#include <filesystem>
#include <vector>

namespace myoatlas::sculpt_tool {

// Right parts become the mirror images of the left ones. Without a catalog in `data_folder` fibers stay as sculpted.
void lay_fibers(std::vector<scene::PartMesh>&, const std::filesystem::path& data_folder);

}
