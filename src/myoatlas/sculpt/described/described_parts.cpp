// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/described/described_parts.h"

#include "myoatlas/sculpt/sculpt.h"

#include <utility>

namespace myoatlas::sculpt {

std::vector<FoundPlace> find_places(PlaceFinder& finder, const std::vector<BonePlace>& places,
                                    const std::string& structure, core::Problems& problems) {
    std::vector<FoundPlace> found;
    for (const BonePlace& place : places) {
        if (const auto point = finder.find(place))
            found.push_back(*point);
        else
            problems.push_back({structure, "The place on " + place.on + " is not found."});
    }
    return found;
}

void add_with_mirror(std::vector<scene::PartMesh>& parts, const Described& told, geometry::MeshData mesh) {
    if (mesh.triangles.empty()) return;
    scene::PartMesh part;
    part.structure = told.structure;
    part.kind = scene::PartKind::Other;
    part.side = told.is_midline ? core::Side::Midline : core::Side::Left;
    part.mesh = std::move(mesh);
    parts.push_back(part);
    if (told.is_midline) return;
    part.side = core::Side::Right;
    part.mesh = mirrored(part.mesh);
    parts.push_back(std::move(part));
}

}
