// Questions and decks as the command line tells them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/study/deck.h"
#include "myoatlas/study/fsrs.h"
#include "myoatlas/study/study_facts.h"

#include <string>
#include <vector>

namespace myoatlas::cli {

Json json_of(const study::Deck&, const study::StudyFacts&); // with its number of cards
Json json_of(const study::DealtQuestion&, const std::string& deck, const study::StudyFacts&);
// The question with its choices numbered from 1; for one on the body, that it is one.
std::string text_of(const study::Question&);
// The right answer, why, and the sources.
std::string answer_text_of(const study::Question&, const study::StudyFacts&);
// A deck as a table for spreadsheets and flash cards (RFC 4180): card, question, right and wrong answers, why, sources.
// Questions that are answered on the body have no answers.
std::string csv_of(const std::vector<study::DealtQuestion>&, const study::StudyFacts&);

}
