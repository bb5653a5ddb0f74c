// How deep each part of a body lies, by the layer the facts give it: for ambient occlusion.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/scene/build_library.h"

#include <vector>

namespace myoatlas::surface_map {

// Returns a number a part: bones and other shapes 0, then the muscles' layers outward. A part that the catalog does not
// know is judged by its kind alone.
std::vector<int> depths_of(const std::vector<scene::PartMesh>&, const anatomy::Catalog&);

}
