// The decks that are data (decks.json): names, content areas, and which cards each deals.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"
#include "myoatlas/study/deck.h"

#include <filesystem>
#include <vector>

namespace myoatlas::io {

// `folder` is laid out as assets/data. Returns the decks in the file's order, or everything that is wrong: unknown
// words and conditions, an id there twice, a missing language, a deck without parts. A folder without the file has no
// decks.
core::Result<std::vector<study::Deck>> load_decks(const std::filesystem::path& folder, const anatomy::Catalog&);

}
