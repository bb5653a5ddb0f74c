// Questions and decks as the command line tells them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/study/deck.h"
#include "myoatlas/study/fsrs.h"
#include "myoatlas/study/study_facts.h"

#include <chrono>
#include <string>

namespace myoatlas::cli {

Json json_of(const study::Deck&, const study::StudyFacts&); // with its number of cards
Json json_of(const study::DealtQuestion&, const std::string& deck, const study::StudyFacts&);
// The question with its choices numbered from 1; for one on the body, that it is one.
std::string text_of(const study::Question&);
// The right answer, why, and the sources.
std::string answer_text_of(const study::Question&, const study::StudyFacts&);

// "2026-03-01T17:20:05Z", to the second.
std::string text_of_time(study::TimeMs);

}
