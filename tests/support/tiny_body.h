// A tiny invented body for pictures: two crossed spindle muscles with tendons, a bone between them, a skin egg around.
// Millimeters; the egg is 300 mm high and stands around the origin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

namespace myoatlas::support {

// Parts by name: "bone", "deep_muscle", "front_muscle", "skin".
scene::MeshLibrary tiny_body();

// A list that shows all but the skin, in plain colors.
scene::DrawList tiny_list(const scene::MeshLibrary&);

// Index of a part of tiny_body() by name.
std::size_t part_index(const scene::MeshLibrary&, std::string_view name);

}
