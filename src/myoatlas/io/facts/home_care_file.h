// Reads what may help at home (home_care.json).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/home_care.h"
#include "myoatlas/core/result.h"

#include <filesystem>

namespace myoatlas::io {

// `folder` holds the facts. Muscles, sources and claims that the catalog does not know, and muscles without a stretch,
// are problems.
core::Result<anatomy::HomeCareBook> load_home_care(const std::filesystem::path& folder, const anatomy::Catalog&);

}
