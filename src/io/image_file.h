// Pictures to and from PNG.
// SPDX-License-Identifier: MIT
#pragma once
#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace io {

// 8-bit RGBA, rows from the top.
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

core::Status write_png(const std::filesystem::path&, const Image&);
core::Result<Image> read_png(const std::filesystem::path&);

}
