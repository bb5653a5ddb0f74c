// How deep each part lies, for ambient occlusion: bones deepest, then the muscles' layers outward.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"

#include <filesystem>
#include <vector>

namespace myoatlas::sculpt_tool {

// Takes the layers from the catalog in `data_folder`; a part it does not know, or a folder that cannot be loaded, is
// judged by its kind alone.
std::vector<int> depths_of(const std::vector<scene::PartMesh>& parts, const std::filesystem::path& data_folder);

}
