// What the commands refer and trace share.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/side.h"

#include <optional>
#include <string>

namespace myoatlas::cli {

// Returns the side a word names, nothing for an empty one; throws Failure for any other word.
std::optional<core::Side> side_or_fail(const std::string& word);

std::string area_name(const anatomy::Catalog&, const std::string& id);

}
