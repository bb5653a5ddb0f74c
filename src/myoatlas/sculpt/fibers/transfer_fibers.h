// Gives a mesh the fibers of another mesh of the same part.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

namespace myoatlas::sculpt {

// Fills `along`, `across`, `fiber_coordinate`, `fiber` and `tendon` of `to` from the nearest surface of `from`, once
// `from` is moved and stretched along the axes so that both are spread alike about their middles: another body's part
// may be larger, or lie elsewhere. What `from` lacks stays empty. `to` has unit normals; nothing happens when either
// has no triangles.
void transfer_fibers(const geometry::MeshData& from, geometry::MeshData& to);

}
