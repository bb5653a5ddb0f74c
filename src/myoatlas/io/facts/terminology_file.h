// Reads the numbers that structures have in the international terminology of anatomy (terminology.json).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace myoatlas::io {

// Numbers of Terminologia Anatomica, 2nd edition (FIPAT 2019), by structure.
using TermNumbers = std::map<std::string, int, std::less<>>;

// `folder` holds the facts; one without the file has no numbers. A structure that the catalog does not know, a number
// that list does not have, and one that two structures share are problems.
core::Result<TermNumbers> load_terminology(const std::filesystem::path& folder, const anatomy::Catalog&);

}
