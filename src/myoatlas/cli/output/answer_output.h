// An answer of the engine, as JSON for scripts and as text for people.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/referral/engine.h"

#include <string>

namespace myoatlas::cli {

// Adds "candidates", "sets", "apart" and "cautions".
void add_answer(Json& document, const referral::Answer&, const anatomy::Catalog&);

// Returns the answer to a report as text; `top`: muscles told of (0: as many as a person reads); `plain`: in words for
// the client.
std::string text_of(const referral::Answer&, const anatomy::Catalog&, const core::TextCatalog&,
                    const std::string& question, std::size_t top, bool plain, const referral::PainReport&);

}
