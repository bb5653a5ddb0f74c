// Writes one part of the body's measurement tables as JSON, a station a line.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/part_table.h"

#include <string>

namespace myoatlas::io {

// Lengths are rounded to 0.1 mm. The same part gives the same bytes.
std::string part_text(const sculpt::PartTable&);

}
