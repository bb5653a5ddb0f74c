// Invented bodies whose surface distances are known: a ball or a tube of skin, a bone box and a flat muscle inside.
// Millimeters, around the origin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/scene/mesh_library.h"

namespace myoatlas::support {

inline constexpr float k_ball_radius_mm = 100.0f;
inline constexpr float k_tube_radius_mm = 40.0f, k_tube_length_mm = 300.0f;

// A skin ball, edges about 5 mm, mirrored exactly. Inside: "block" (midline bone, a cube of edge 40), "wing" (paired
// bone, a cube of edge 20 around x = ±60) and "strap" (paired muscle at x 20..60 in front of z = 40: along runs up,
// across goes outward, 4 mm thick), "bellies" (a big body below and a small one above) and "apron" (a midline muscle).
scene::MeshLibrary ball_body();

// An open tube of skin along y, edges about 4 mm.
scene::MeshLibrary tube_body();

// Landmarks "front_middle" and "back_middle" (midline), "top" (midline), "side", "front_side" (paired); areas "front"
// and "back" ; a muscle "strap_muscle" with the point "strap_1" and one zone round "front_side".
anatomy::CatalogData ball_facts();

}
