// SPDX-License-Identifier: MIT
#include "depths.h"

#include "io/catalog_files.h"

namespace sculpt_tool {

namespace {

int depth_of(anatomy::Layer layer) {
    switch (layer) {
    case anatomy::Layer::Bone:
    case anatomy::Layer::Other:
        return 0;
    case anatomy::Layer::MuscleDeepest:
        return 1;
    case anatomy::Layer::MuscleDeep:
        return 2;
    case anatomy::Layer::MuscleIntermediate:
        return 3;
    default:
        return 4;
    }
}

}

std::vector<int> depths_of(const std::vector<scene::PartMesh>& parts, const std::filesystem::path& data_folder) {
    std::vector<int> depths;
    for (const auto& part : parts) depths.push_back(part.kind == scene::PartKind::Muscle ? 4 : 0);
    if (data_folder.empty()) return depths;
    const auto catalog = io::load_catalog(data_folder);
    if (!catalog) return depths;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (const auto* structure = catalog->find_structure(parts[i].structure)) depths[i] = depth_of(structure->layer);
    return depths;
}

}
