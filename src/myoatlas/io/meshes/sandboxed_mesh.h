// Reads mesh files that may be damaged or made to do harm: a reader that falls over, or never ends, takes nothing with
// it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"

#include <filesystem>

namespace myoatlas::io {

// What a reader may use for one file.
struct ReaderLimits {
    unsigned cpu_seconds = 3; // and one more for each megabyte of the file
    unsigned seconds = 10;    // and two more for each megabyte
    unsigned memory_mb = 8192;
    unsigned answer_mb = 1024;
};

// The program that reads: started as `executable read-mesh --cpu-seconds N --memory-mb N -- FILE`, it answers by
// answer_from_sandbox. Myoatlas itself is one.
struct MeshReader {
    std::filesystem::path executable;
    ReaderLimits limits = {};
};

// Does as read_mesh, in a process of its own (on Windows in this one). That the reader crashed, passed a limit or gave
// no sound answer is a problem like any other. May be called from several threads.
core::Result<geometry::MeshData> read_mesh_sandboxed(const std::filesystem::path&, const MeshReader&);

}
