// Tells whether a chart was laid from the facts there are now.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/catalog.h"

#include <string>

namespace chart {

// Returns 16 hexadecimal digits that change with anything the chart is laid from: landmarks, areas, trigger points and
// zones, and how they are laid. Names and texts do not matter.
std::string fingerprint_of(const anatomy::Catalog&);

}
