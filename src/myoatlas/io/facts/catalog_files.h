// Reads the atlas data (assets/data) into a Catalog and reports every problem with its file and JSON pointer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"

#include <filesystem>

namespace myoatlas::io {

// `folder` is laid out as assets/data. Returns the catalog, or all problems found in all files.
core::Result<anatomy::Catalog> load_catalog(const std::filesystem::path& folder);
// The same of the structures alone: names, kinds and layers, which is all that a picture of no muscle needs.
core::Result<anatomy::Catalog> load_structures(const std::filesystem::path& folder);

}
