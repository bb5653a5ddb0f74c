// How a press marks the body chart. Pure.
// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace myoatlas::ui {

// Returns how far the brush reaches on a page, in mm: a fingertip, finer where the figures are larger.
float brush_mm(std::string_view page);

}
