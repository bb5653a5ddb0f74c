// A few of the shipped facts: the whole atlas would take the time that made-up bytes are for.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"

namespace myoatlas::fuzz {

// Returns the muscles of the calf, with all that their records name: facts without faults. Other muscles, and all that
// is told of muscles, are left out.
anatomy::CatalogData few_facts(const anatomy::CatalogData& all);

}
