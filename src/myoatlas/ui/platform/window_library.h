// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace myoatlas::ui {

// Returns what opens windows, with its version; needs no display.
std::string window_library();

}
