// Reads files that anyone may have laid there: nothing but a regular file is opened.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace myoatlas::io {

// Returns a problem when there is no such file, or a folder, a pipe or a device in its place.
core::Status check_regular_file(const std::filesystem::path&);

// Returns all bytes of the file. It never waits, not even for a pipe that took the file's place meanwhile.
core::Result<std::vector<std::byte>> read_regular_file(const std::filesystem::path&);

}
