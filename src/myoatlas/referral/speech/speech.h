// What an answer is told in: one language's facts, rules and sentences.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/language/translation.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/referral/rules.h"

#include <memory>

namespace myoatlas::referral {

// The facts and rules are the engine's, record for record; only their texts differ.
struct Speech {
    std::shared_ptr<const anatomy::Catalog> facts;
    std::shared_ptr<const Rules> rules;
    std::shared_ptr<const core::TextCatalog> texts; // "answer.*"; the English ones stand in for what it lacks
};

// Returns the rules with the names of symptoms, flags and cares in another language, where it has them.
Rules translated(const Rules&, const anatomy::Translation&);

}
