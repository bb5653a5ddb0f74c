// Reads mesh files that may be damaged or made to do harm: a reader that falls over, or never ends, takes nothing with
// it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"

#include <filesystem>

namespace myoatlas::io {

// Does as read_mesh, in a process of its own where the system has fork. That the reader crashed, or used more than
// three seconds of processor time and one more for each megabyte, is a problem like any other. May be called from
// several threads.
core::Result<geometry::MeshData> read_mesh_guarded(const std::filesystem::path&);

}
