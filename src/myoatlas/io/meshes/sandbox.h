// The inside of a sandboxed reader: what the program started as a reader does (sandboxed_mesh starts it).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"

#include <functional>

namespace myoatlas::io {

struct SandboxLimits {
    unsigned cpu_seconds = 60;
    unsigned memory_mb = 8192;
};

// Shuts this process off, writes what `read` returns to standard output, which must be a pipe, and ends the process.
// Returns only when it is no pipe or the limits cannot be set; then nothing is read. Shut off, the process writes no
// file, opens few, starts no other, prints nothing, and ends with whoever reads the pipe. What `read` throws is a
// problem.
void answer_from_sandbox(const SandboxLimits&, const std::function<core::Result<geometry::MeshData>()>& read);

}
