// Lays a muscle's fibers: their direction, and `lane`, which is the same all along a fiber, so that streaks drawn by it
// follow the fibers. Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/fibers/fiber_layout.h"

namespace myoatlas::sculpt {

// Fills `lane`, turns `fiber` and whitens `tendon` of a muscle by its plan; a direction in the plan also sets `along`
// and `across` anew. The mesh is sculpted, of the left side or the midline.
void lay_fibers(geometry::MeshData&, const FiberLayout&);

}
