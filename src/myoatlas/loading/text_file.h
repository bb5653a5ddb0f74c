// Reads the interface's texts (assets/text).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/text_catalog.h"

#include <filesystem>

namespace myoatlas::loading {

// Every text must be a string. A file that is missing or faulty is a problem.
core::Result<core::TextCatalog> load_texts(const std::filesystem::path&);

}
