// How far the sculpted body lies from the meshes it was measured from.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

namespace myoatlas::measure {

// Prints a table, and writes JSON where `json` names a file. Returns the exit code.
int compare_body(const std::filesystem::path& meshes, const std::filesystem::path& tables, const std::string& only,
                 const std::filesystem::path& json);

}
