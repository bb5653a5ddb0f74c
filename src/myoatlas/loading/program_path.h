// Where the running program lies on the disk.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

namespace myoatlas::loading {

// Returns the executable, links resolved. `argv0` is used where the system does not tell.
std::filesystem::path executable_path(const char* argv0);

}
