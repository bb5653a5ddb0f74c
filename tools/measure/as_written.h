// A table as its file will hold it: what is judged is what is shipped.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/part_table.h"

namespace myoatlas::measure {

// Returns the table with its numbers rounded as files hold them. Stations that fall together, or onto an end of their
// axis, are dropped; a piece left without stations is dropped too.
sculpt::PartTable as_written(const sculpt::PartTable&);

}
