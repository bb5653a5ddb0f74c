// A text in several languages, as records of the data carry it.
// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace myoatlas::core {

using LocalText = std::map<std::string, std::string>; // by language: "en", "es"

// Returns the text of a language, or the English one; empty without either.
inline const std::string& in_language(const LocalText& texts, std::string_view language) {
    static const std::string k_none;
    const auto found = texts.find(std::string(language));
    if (found != texts.end()) return found->second;
    const auto english = texts.find("en");
    return english == texts.end() ? k_none : english->second;
}

}
