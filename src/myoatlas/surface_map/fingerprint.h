// Tells whether a chart was laid from the facts there are now.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"

#include <string>

namespace myoatlas::surface_map {

// Returns 16 hexadecimal digits that change with anything the chart is laid from: landmarks, areas, trigger points,
// zones and other causes, and how they are laid. Names and texts do not matter.
std::string fingerprint_of(const anatomy::Catalog&);

}
