// Makes the skin from its measurements: the regions' surfaces melted into one, evenly meshed.
// Units: mm; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/skin/skin_table.h"

#include <span>

namespace myoatlas::sculpt {

// A mesh under the skin, and how thick the skin is over it at least.
struct Flesh {
    const geometry::MeshData* mesh = nullptr;
    float cover_mm = 1.0f;
    bool shapes_skin = false; // closed, and the skin takes its shape (the ears)
};

// Returns one closed two-manifold surface with normals, its own mirror image about x = 0 vertex by vertex. Empty when
// the table has no sound region. Where `flesh` comes through, the skin is lifted over it, by a few mm at
// most.
geometry::MeshData sculpt_skin(const SkinTable&, std::span<const Flesh> flesh = {});

}
