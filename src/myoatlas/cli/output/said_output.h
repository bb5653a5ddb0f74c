// What became of a sentence that says where it hurts, as JSON and as text.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/search/said_pain.h"

#include <string>

namespace myoatlas::cli {

// Throws Failure(k_exit_bad_input) when the sentence marks nothing, and for a language that is not known.
search::SaidPain understood_or_fail(const search::SaidGrammar&, const anatomy::Catalog&, const core::TextCatalog&,
                                    const std::string& text, const std::string& language);

// Adds "understood" and "not_understood".
void add_said(Json& document, const search::SaidPain&);

// Returns lines for people: each stretch of words, and what it became.
std::string text_of(const search::SaidPain&, const anatomy::Catalog&, const core::TextCatalog&);

}
