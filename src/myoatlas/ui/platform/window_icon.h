// The window's icon, drawn by arithmetic: a muscle between its tendons, and a trigger point in it.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

namespace myoatlas::ui {

// `size` x `size` x 4 bytes, RGBA, not premultiplied, row 0 at the top.
std::vector<std::uint8_t> draw_window_icon(int size);

}
