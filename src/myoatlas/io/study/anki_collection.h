// The room's own: the SQLite collection within an .apkg, as bytes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/study/anki_package.h"

#include <cstddef>
#include <vector>

namespace myoatlas::io {

// Throws DatabaseFault.
std::vector<std::byte> anki_collection(const AnkiPackage&);

// Whether a note has all that a layout needs.
bool has_card(const AnkiPackage&, const AnkiNote&, std::size_t layout);

}
