// The endangerment sites (endangerments.json).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"

#include <filesystem>

namespace myoatlas::io {

// Adds the sites of a folder to the facts, whose landmarks and sources must have been read; a folder without the file
// adds none. Returns everything that is wrong with it.
core::Problems add_endangerments(const std::filesystem::path& folder, anatomy::CatalogData&);

}
