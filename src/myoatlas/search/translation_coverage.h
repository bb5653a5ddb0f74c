// What of the atlas is told in another language, and what still stands in English there.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/language/translation.h"
#include "myoatlas/referral/rules.h"

#include <cstddef>
#include <string>
#include <vector>

namespace myoatlas::search {

struct TranslatedShare {
    std::string what; // "muscle names", "texts of conditions"
    std::size_t of = 0;
    std::vector<std::string> lacking; // the English, each once
    std::size_t have() const { return of - lacking.size(); }
};

struct TranslationCoverage {
    std::string language;
    std::vector<TranslatedShare> shares;
    std::vector<std::string> stale; // English that the translation has words for and that stands nowhere any more
};

// `english` and the rules are as they are read. In plain English a text counts that has words of its own for everyone,
// a name that has a lay one.
TranslationCoverage translation_coverage_of(const anatomy::CatalogData& english, const referral::Rules&,
                                            const anatomy::Translation&);

}
