// The room's own: the words of one answer, beside what the engine knows. Everyone else gives a Speech.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/knowledge.h"
#include "myoatlas/referral/speech/speech.h"
#include "myoatlas/referral/speech/words.h"

#include <string>

namespace myoatlas::referral {

struct Telling {
    const anatomy::Catalog& facts; // in the language of the answer, in step with the engine's
    const Rules& rules;
    Words words;

    const anatomy::Muscle& muscle(std::size_t index) const { return facts.all().muscles[index]; }
    // The same record in the language of the answer.
    const anatomy::TriggerPoint& of(const anatomy::TriggerPoint& known) const { return *facts.find_point(known.id); }
    const anatomy::Condition& of(const anatomy::Condition& known) const { return *facts.find_condition(known.id); }
    const anatomy::OtherCause& of(const anatomy::OtherCause& known) const { return *facts.find_other_cause(known.id); }
    // The symptom phrase at the place where the known point or cause has that one.
    template <class Known> const std::string& phrase(const Known& known, const std::string& phrase) const {
        return of(known).symptoms[static_cast<std::size_t>(&phrase - known.symptoms.data())];
    }
};

}
