// The emergencies file (emergencies.json): what must not wait, and the signs that point to it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"
#include "myoatlas/referral/rules.h"

#include <filesystem>

namespace myoatlas::io {

// Adds the emergencies of a folder, and their signs as symptoms, to the rules; a folder without the file adds none.
// Returns everything that is wrong with it: unknown ids, a missing language, an act out of order, help that is called
// for a single area, a text without the number to call, no source.
core::Problems add_emergencies(const std::filesystem::path& folder, const anatomy::Catalog&, referral::Rules&);

}
