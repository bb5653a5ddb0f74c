// What a press on the body chart asks for. Pure.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/session/commands/command.h"

#include <string_view>

namespace myoatlas::ui {

// Returns what marks an area on its side, or takes it away when it is marked.
session::Command toggled(const referral::PainReport&, const anatomy::SkinArea&);

// Returns how far the brush reaches on a page, in mm: a fingertip, finer where the figures are larger.
float brush_mm(std::string_view page);

}
