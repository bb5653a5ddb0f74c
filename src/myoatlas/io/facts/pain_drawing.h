// A pain drawing on disk: {"version":1,"marks":[{"at_mm":[x,y,z],"radius_mm":18,"intensity":6,"quality":"aching",
// "depth":"deep"}],"symptoms":["dizziness"]}.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/referral/pain_report.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::io {

struct PainDrawing {
    std::vector<referral::PaintMark> marks;
    std::vector<std::string> symptoms; // as written; referral::symptom_named() knows what they mean
};

// Returns the drawing, or every problem with its JSON pointer. At least one mark or symptom is expected.
core::Result<PainDrawing> read_pain_drawing(const std::filesystem::path&);

}
