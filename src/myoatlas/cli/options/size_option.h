// The option --size of pictures and of the window.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace myoatlas::cli {

struct PictureSize {
    int width = 0, height = 0;
};

// Reads "1280x720"; throws Failure for anything else, and for a size below the least or above 8192x8192.
PictureSize parse_size(const std::string& text, PictureSize least);

}
