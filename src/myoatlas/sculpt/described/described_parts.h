// From tables of described parts to parts of the body.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/scene/build_library.h"
#include "myoatlas/sculpt/described/described.h"
#include "myoatlas/sculpt/described/place_finder.h"

#include <string>
#include <vector>

namespace myoatlas::sculpt {

// Returns the places that are there; each that is not is a problem that names the structure.
std::vector<FoundPlace> find_places(PlaceFinder&, const std::vector<BonePlace>&, const std::string& structure,
                                    core::Problems&);

// Adds the part, and its mirror image where it is not of the midline; nothing where the mesh is empty.
void add_with_mirror(std::vector<scene::PartMesh>&, const Described&, geometry::MeshData);

}
