// One language that the atlas is told in, all of it together: the facts, the names of symptoms, the words of the
// interface.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"
#include "myoatlas/referral/speech/speech.h"

#include <filesystem>
#include <string>

namespace myoatlas::loading {

struct LanguageChoice {
    std::string code = "en"; // of core::k_languages
    bool has_latin_names = false;
    friend auto operator<=>(const LanguageChoice&, const LanguageChoice&) = default;
};

// Returns the words of the interface in a language; the English ones where it has none. `folder` holds en.json and its
// sisters.
core::Result<core::TextCatalog> load_interface(const std::filesystem::path& folder, const std::string& language);

// Returns the language that the system asks for (LC_ALL, LC_MESSAGES, LANG) where the atlas has it, else English.
std::string system_language();

}
