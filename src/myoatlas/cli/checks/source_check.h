// Looks through the sources: the form of what names them, what has been superseded, and grades that do not follow.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/cli/checks/data_check.h"

namespace myoatlas::cli {

// Numbers without the right form and grades that do not follow from the records are problems; a source that a newer one
// has taken the place of is a warning, one of the lines.
Checked check_sources(const anatomy::Catalog&);

}
