// Decks: which cards are dealt, by region, layer, complaint, or in the manner of an exam's content areas. Some are data
// (assets/data/decks.json, read by io/study/deck_file.h), the others follow from the facts.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/anatomy/structure.h"
#include "myoatlas/core/local_text.h"
#include "myoatlas/study/question.h"
#include "myoatlas/study/study_facts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace myoatlas::study {

// What a card must be: one of each list that is not empty.
struct CardFilter {
    std::vector<QuestionKind> kinds;
    std::vector<anatomy::MuscleSection> sections;
    std::vector<anatomy::Layer> layers;
    std::vector<std::string> conditions; // ids: the muscles linked to them
    std::vector<std::string> muscles;    // ids
    bool is_of_all_muscles() const {
        return sections.empty() && layers.empty() && conditions.empty() && muscles.empty();
    }
};

// One content area.
struct DeckPart {
    std::string id;
    core::LocalText names;
    int percent = 0; // of a quiz's questions; 0: as many as its cards call for
    CardFilter filter;
};

struct Deck {
    std::string id; // "exam_outline"
    core::LocalText names, about;
    std::vector<DeckPart> parts; // at least one
};

// Returns the decks of the file, then one for each region of muscles, layer and condition.
std::vector<Deck> all_decks(const StudyFacts&, std::vector<Deck> of_file);

// Returns the cards in an order that never changes: by kind, then as the catalog lists their subjects. Each can be
// asked.
std::vector<Card> cards_of(const StudyFacts&, const CardFilter&);
std::vector<Card> cards_of(const StudyFacts&, const Deck&); // each once

// A question and the content area that it stands for.
struct DealtQuestion {
    Question question;
    std::string part;
};
// Returns up to `count` questions of a deck by chance, each card at most once, in shares of the parts where they have
// any. `kinds` narrows it; empty: all kinds. The same facts, deck and seed deal the same questions.
std::vector<DealtQuestion> deal(const StudyFacts&, const Deck&, const std::vector<QuestionKind>& kinds,
                                std::size_t count, std::uint64_t seed);
// The same of given cards, in their order as far as each can be asked.
std::vector<DealtQuestion> deal_cards(const StudyFacts&, const std::vector<Card>&, std::size_t count,
                                      std::uint64_t seed);

}
