// The inside of a sandboxed reader: what the program started as a reader does (sandboxed_mesh starts it).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"

#include <functional>

// Sanitizers lay out more memory than any machine has, so memory is not limited under them; GCC and Clang tell it each
// in its own way.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define MYOATLAS_IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define MYOATLAS_IS_SANITIZED 1
#endif
#endif

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
