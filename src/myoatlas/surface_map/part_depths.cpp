// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/part_depths.h"

namespace myoatlas::surface_map {
namespace {

int depth_of(anatomy::Layer layer) {
    switch (layer) {
    case anatomy::Layer::Bone:
    case anatomy::Layer::Other:
    case anatomy::Layer::Joint:
    case anatomy::Layer::Neurovascular:
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

std::vector<int> depths_of(const std::vector<scene::PartMesh>& parts, const anatomy::Catalog& catalog) {
    std::vector<int> depths;
    for (const scene::PartMesh& part : parts) {
        const anatomy::Structure* structure = catalog.find_structure(part.structure);
        depths.push_back(structure ? depth_of(structure->layer) : part.kind == scene::PartKind::Muscle ? 4 : 0);
    }
    return depths;
}

}
