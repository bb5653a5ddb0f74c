// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/speech.h"

#include "myoatlas/core/language.h"

namespace myoatlas::referral {

Rules translated(const Rules& english, const anatomy::Translation& translation) {
    Rules rules = english;
    const bool is_plain = translation.language == core::k_plain_english;
    for (Symptom& symptom : rules.symptoms) anatomy::translate_names(symptom.names, translation, false);
    for (Flag& flag : rules.flags) flag.text = translation.of(flag.text);
    for (Care& care : rules.cares) {
        if (is_plain) care.text = care.plain;
        care.text = translation.of(care.text);
        care.plain = translation.of(care.plain);
    }
    return rules;
}

}
