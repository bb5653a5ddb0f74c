// Reads the interface's texts (assets/text).
// SPDX-License-Identifier: MIT
#pragma once
#include "core/result.h"
#include "ui/text_catalog.h"

#include <filesystem>

namespace app {

// Every text must be a string. A file that is missing or faulty is a problem.
core::Result<ui::TextCatalog> load_texts(const std::filesystem::path&);

}
