// What must not wait, as JSON for scripts and as text for people: always the first of an answer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/referral/engine.h"
#include "myoatlas/referral/rules.h"

#include <string>

namespace myoatlas::cli {

// In which words emergencies are told.
struct EmergencySpeech {
    const referral::Rules& rules;
    std::string language; // "es"; an unknown one is told in English
    std::string number;   // to call; empty: that of the country
};

Json json_of(const referral::Emergency&, const EmergencySpeech&);
// Adds "act", "muscles_listed" and "emergencies".
void add_emergencies(Json& document, const referral::Answer&, const EmergencySpeech&);
// The most pressing emergencies under a heading; nothing without one. In plain words the line after the heading is the
// first one's, in one piece.
std::string emergencies_text(const referral::Answer&, const EmergencySpeech&, bool plain);
// Why no muscles are listed.
std::string withheld_text(const EmergencySpeech&, bool plain);

}
