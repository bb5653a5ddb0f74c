// Reads what the engine weighs and the symptoms it knows (assets/data/engine.json) and reports every problem with its
// JSON pointer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"
#include "myoatlas/referral/rules.h"

#include <filesystem>

namespace myoatlas::io {

// `folder` is laid out as assets/data; every id of the rules must be known to the catalog.
core::Result<referral::Rules> load_engine_rules(const std::filesystem::path& folder, const anatomy::Catalog&);

}
