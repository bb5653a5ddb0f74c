// Where a test finds what it tests: the repository it was built from, and what that build made. The two differ in every
// checkout and are compiled in one file only, so that a compiler's cache serves the other tests in all of them.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

namespace myoatlas::support {

// Root of the repository.
const std::filesystem::path& repository();

// Folder of the build: the program is in it, the packs in "data" below it.
const std::filesystem::path& build_folder();

// All bytes of a file; nothing where there is none.
std::string content_of(const std::filesystem::path&);

}
