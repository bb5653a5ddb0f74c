// The measurement tables of the built-in body (assets/body) to and from JSON.
// A table that is cut short, or holds a number that is none, is a problem with file and JSON pointer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/part_table.h"

#include <filesystem>
#include <vector>

namespace myoatlas::io {

// Reads every file named bones*.json, muscles*.json, other*.json or described.json of the folder, in order of name.
// Returns the tables in file order, or all problems found. described.json holds the parts that nobody measured.
core::Result<std::vector<sculpt::PartTable>> load_body_tables(const std::filesystem::path& folder);

// Writes one file for each kind and region, but never described.json: described parts are left out. Numbers are rounded
// to 0.1 mm. The same tables give the same bytes.
core::Status save_body_tables(const std::filesystem::path& folder, const std::vector<sculpt::PartTable>&);

}
