// Reads what the facts are called in another language (assets/data/text). docs/formats.md describes the format.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/language/translation.h"
#include "myoatlas/core/result.h"

#include <filesystem>
#include <string>

namespace myoatlas::io {

// Reads every file of text/<language> in the folder of the facts, in the order of their names. A text that two files
// put differently is a problem, and so is an empty one. A language without a folder has no texts.
core::Result<anatomy::Translation> load_translation(const std::filesystem::path& facts_folder,
                                                    const std::string& language);

}
