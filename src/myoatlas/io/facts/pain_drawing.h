// A pain drawing on disk: {"version":1,"marks":[{"at_mm":[x,y,z],"radius_mm":18,"intensity":6,"quality":"aching",
// "depth":"deep"}],"symptoms":["dizziness"],"denied":["fever"],"age":72,"areas":[{"area":"neck_back","side":"left"}]}.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/base/json_text.h"
#include "myoatlas/referral/visits.h"

#include <filesystem>

namespace myoatlas::io {

using referral::PainDrawing;

class JsonObject;
// Reads the fields of a drawing from a record, and adds them to one: for other files that hold drawings.
void read_drawing(JsonObject&, PainDrawing&);
void add_drawing(Json&, const PainDrawing&);

// Returns the drawing, or every problem with its JSON pointer. At least one mark, symptom, area or condition is
// expected; an age is 1 to 120.
core::Result<PainDrawing> read_pain_drawing(const std::filesystem::path&);
// Writes one that reads back: places to 0.1 mm. The problem says in plain words why it could not be written.
core::Status write_pain_drawing(const std::filesystem::path&, const PainDrawing&);

}
