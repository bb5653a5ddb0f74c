// Everything that can be wrong with facts once they are read: ids, references, sources, numbers, empty texts.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/kind.h"

#include <string>
#include <vector>

namespace myoatlas::anatomy {

struct Fault {
    Kind kind = Kind::Source;
    std::size_t index = 0; // of the record within its vector of CatalogData
    std::string pointer;   // within the record, as in its file: "/trigger_points/0/zones/1/strokes/0/radius_mm"
    std::string what;      // what was found and what was expected
};

// Returns all faults in the order of the data; empty when a Catalog can be built. Unknown ids come with the nearest
// one.
std::vector<Fault> faults_of(const CatalogData&);

}
