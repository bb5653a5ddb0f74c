// SPDX-License-Identifier: MIT
#include "depths.h"

#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/surface_map/part_depths.h"

namespace myoatlas::sculpt_tool {

std::vector<int> depths_of(const std::vector<scene::PartMesh>& parts, const std::filesystem::path& data_folder) {
    if (!data_folder.empty())
        if (const auto catalog = io::load_catalog(data_folder)) return surface_map::depths_of(parts, *catalog);
    std::vector<int> depths;
    for (const auto& part : parts) depths.push_back(part.kind == scene::PartKind::Muscle ? 4 : 0);
    return depths;
}

}
