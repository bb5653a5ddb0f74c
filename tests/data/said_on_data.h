// The words for pain that ship, and what they make of a sentence.
// SPDX-License-Identifier: MIT
#pragma once
#include "engine_on_data.h"
#include "myoatlas/io/facts/said_words.h"
#include "myoatlas/search/said_pain.h"

namespace myoatlas::support {

// Empty where they cannot be read, which SaidOnShippedData tells of.
inline const search::SaidVocabulary& shipped_words() {
    static const search::SaidVocabulary k_words = [] {
        auto words = io::load_said_words(repository() / "assets/data", *shipped().catalog, shipped().rules);
        return words ? std::move(*words) : search::SaidVocabulary();
    }();
    return k_words;
}

inline const search::SaidGrammar& shipped_grammar() {
    static const search::SaidGrammar k_grammar(*shipped().catalog, shipped().rules, shipped_words());
    return k_grammar;
}

}
