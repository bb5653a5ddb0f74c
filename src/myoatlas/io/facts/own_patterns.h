// A person's own patterns: files of their data folder, each merged over the atlas as a whole or left out.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"

#include <filesystem>
#include <vector>

namespace myoatlas::io {

// Returns the *.json of <user folder>/patterns in the order of their names; none where there is no such folder.
std::vector<std::filesystem::path> own_pattern_files(const std::filesystem::path& user_folder);

// Merges one file (docs/formats.md, "Own patterns") over data without faults; see anatomy::merge_patterns. A file with
// problems changes nothing, and all of them are returned with the file and JSON pointer.
core::Problems merge_own_file(const std::filesystem::path&, anatomy::CatalogData&);

// Returns whether a JSON file is meant as such a file: it holds "patterns".
bool is_own_pattern_file(const std::filesystem::path&);

}
