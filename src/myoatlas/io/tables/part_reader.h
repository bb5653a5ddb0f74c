// Reads one part of the body's measurement tables, whatever shapes its pieces have.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/sculpt/part_table.h"

namespace myoatlas::io {

// What is wrong with it is noted where it stands.
sculpt::PartTable read_part(JsonObject& part);

}
