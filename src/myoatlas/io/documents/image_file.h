// Pictures to and from PNG.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace myoatlas::io {

// 8-bit RGBA, rows from the top.
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

// `dots_per_inch` tells printers how large it is meant; 0: nothing is said.
core::Status write_png(const std::filesystem::path&, const Image&, float dots_per_inch = 0.0f);
// The same in memory.
core::Result<std::vector<std::byte>> png_of(const Image&, float dots_per_inch = 0.0f);
core::Result<Image> read_png(const std::filesystem::path&);

}
