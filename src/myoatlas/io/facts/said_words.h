// Reads the words in which people say where it hurts (assets/data/said) and reports every problem with its file and
// JSON pointer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"
#include "myoatlas/referral/rules.h"
#include "myoatlas/search/said_words.h"

#include <filesystem>

namespace myoatlas::io {

// `folder` is laid out as assets/data; every area, symptom and condition must be known. The languages come in the order
// of their codes; a folder without such words gives none.
core::Result<search::SaidVocabulary> load_said_words(const std::filesystem::path& folder, const anatomy::Catalog&,
                                                     const referral::Rules&);

}
