// Reads the interface's texts (assets/text).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/text_catalog.h"

#include <filesystem>
#include <string_view>

namespace myoatlas::loading {

// Every text must be a string. A file that is missing or faulty is a problem.
core::Result<core::TextCatalog> load_texts(const std::filesystem::path&);

// The English words as they were when the program was built, for when their file is missing or damaged.
core::TextCatalog built_in_texts();
std::string_view built_in_words(); // the file itself

}
