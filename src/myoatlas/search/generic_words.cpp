// SPDX-License-Identifier: MIT
#include "myoatlas/search/generic_words.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace myoatlas::search {

std::string without_generic_words(const std::string& name) {
    constexpr auto k_generic = std::to_array<std::string_view>(
        {"muscle", "muscles", "musculus", "musculi", "musculo", "muscolo",  "muskel", "miesien", "m",
         "mm",     "bone",    "bones",    "hueso",   "knochen", "vertebra", "os",     "osso",    "the",
         "of",     "de",      "del",      "du",      "la",      "el",       "il",     "le"});
    std::string rest;
    std::istringstream all(name);
    for (std::string word; all >> word;)
        if (std::ranges::find(k_generic, word) == k_generic.end()) rest += (rest.empty() ? "" : " ") + word;
    return rest;
}

}
