// Finds the interface's fonts on the system through fontconfig and loads them into ImGui at a scale.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/widgets/style.h"

#include <string>

namespace myoatlas::ui {

// Adds all fonts to ImGui's atlas, in pixels for `pixels_per_point`. Where the system has neither Inter nor Noto Sans
// nor another scalable sans, ImGui's own font serves and `message` says so in one sentence.
Fonts load_fonts(float pixels_per_point, std::string& message);

}
