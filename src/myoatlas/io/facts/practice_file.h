// What stands on every handout that is not told otherwise: the practice, kept in practice.json of the person's folder.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <filesystem>
#include <string>

namespace myoatlas::io {

struct Practice {
    std::string name, contact, emergency_number; // may be empty
    std::filesystem::path logo;                  // a PNG; empty: none
};

// Returns an empty one where the folder has no such file.
core::Result<Practice> read_practice(const std::filesystem::path& folder);

}
