// What else than a muscle is felt there, as JSON and as text: told apart from the muscles, and never as a diagnosis.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/referral/engine.h"

#include <string>

namespace myoatlas::cli {

Json json_of(const anatomy::OtherCause&);
// `other_causes` of an answer, best first.
Json causes_json(const referral::Answer&, const anatomy::Catalog&);
// A section of its own; empty when nothing is charted there.
std::string causes_text(const referral::Answer&, const anatomy::Catalog&, const core::TextCatalog&, bool plain);

// All that is known of one.
std::string text_of(const anatomy::OtherCause&, const anatomy::Catalog&, const core::TextCatalog&);

}
