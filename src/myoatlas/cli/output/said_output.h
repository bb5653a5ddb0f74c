// What became of a sentence that says where it hurts, as JSON and as text.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/referral/rules.h"
#include "myoatlas/search/said_pain.h"

#include <string>

namespace myoatlas::cli {

// What a sentence is told back with: names, and in which words.
struct SaidSpeech {
    const anatomy::Catalog& catalog;
    const referral::Rules& rules;
    const core::TextCatalog& texts;
    bool is_plain = false; // for a client: lay names, and only the notes that matter to them
};

// Throws Failure(k_exit_bad_input) when the sentence marks nothing, and for a language that is not known.
search::SaidPain understood_or_fail(const search::SaidGrammar&, const SaidSpeech&, const std::string& text,
                                    const std::string& language);

// Adds "understood" and "not_understood".
void add_said(Json& document, const search::SaidPain&);

// Returns lines for people: each stretch of words, and what it became.
std::string text_of(const search::SaidPain&, const SaidSpeech&);
// Returns one line on what the sentence was understood by, for where nothing else may stand beside it.
std::string because_text(const search::SaidPain&, const SaidSpeech&);

}
