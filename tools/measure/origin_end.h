// Which end of a measured muscle is its origin, and which way its fibers run.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/part_table.h"

namespace myoatlas::measure {

// Returns true when the origin is the end of the axis. By anatomy for named muscles; otherwise the end nearer to the
// trunk (limbs) or the midline (trunk, head) is the origin.
bool origin_is_end(const sculpt::PartTable&);

// Sets origin_is_end, and the fiber direction where it lies far from the axis the muscle was measured along.
void set_fibers(sculpt::PartTable&);

}
