// Writes whole files safely: beside the target first, then renamed, so that nobody ever sees half a file.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace myoatlas::io {

// The pieces are written one after another. The problem says in plain words why the file could not be written.
core::Status write_file(const std::filesystem::path&, std::span<const std::span<const std::byte>> pieces);
core::Status write_file(const std::filesystem::path&, std::span<const std::byte> bytes);

}
