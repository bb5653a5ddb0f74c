// Makes questions from cards. The same card, seed and facts give the same question; the wrong answers are near the
// right one and never right by accident (docs/study.md).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/study/question.h"
#include "myoatlas/study/study_facts.h"

#include <cstdint>
#include <optional>

namespace myoatlas::study {

// Returns nothing for an unknown subject, and where the facts do not hold such a question: no zones to ask for, no
// three answers that are certainly told apart, no engine or surface map at hand.
std::optional<Question> make_question(const StudyFacts&, const Card&, std::uint64_t seed);

// Returns whether such a card is worth dealing, without making its question: the subject is known and has what is
// asked.
bool can_be_asked(const StudyFacts&, const Card&);

}
