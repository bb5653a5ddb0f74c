// A pain drawing on disk: {"version":1,"marks":[{"at_mm":[x,y,z],"radius_mm":18,"intensity":6,"quality":"aching",
// "depth":"deep"}]}.
// SPDX-License-Identifier: MIT
#pragma once
#include "core/result.h"
#include "referral/pain_report.h"

#include <filesystem>
#include <vector>

namespace app {

// Returns the marks, or every problem with its JSON pointer. At least one mark is expected.
core::Result<std::vector<referral::PaintMark>> read_pain_drawing(const std::filesystem::path&);

}
