// What a learner has answered, and what follows from it: memories, what is due, what is weak, mastery by region. The
// answers are the truth; memories are worked out from them and may always be worked out anew.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/study/fsrs.h"
#include "myoatlas/study/question.h"
#include "myoatlas/study/study_facts.h"

#include <map>
#include <string>
#include <vector>

namespace myoatlas::study {

struct GivenAnswer {
    std::string card; // text_of(Card)
    TimeMs at_ms = 0; // UTC
    Rating rating = Rating::Good;
    float score = 1.0f; // 0..1
    int took_ms = 0;    // 0: not known
    friend bool operator==(const GivenAnswer&, const GivenAnswer&) = default;
};

using Memories = std::map<std::string, Memory>; // by card

// Returns both lists as one, by time, then card; an answer that is in both is there once.
std::vector<GivenAnswer> merged(const std::vector<GivenAnswer>&, const std::vector<GivenAnswer>&);
Memories replayed(const std::vector<GivenAnswer>&, const Fsrs&);

// Cards whose time has come, longest overdue first; weak ones, least likely recalled or most often forgotten first.
std::vector<std::string> due_cards(const Memories&, TimeMs now);
std::vector<std::string> weak_cards(const Memories&, const Fsrs&, TimeMs now);

// A card is known once it was learned and is still likely recalled.
bool is_known(const Memory&, const Fsrs&, TimeMs now);

// How well one region's cards are known.
struct Mastery {
    anatomy::MuscleSection section = anatomy::MuscleSection::HeadNeck;
    std::size_t cards = 0, seen = 0, known = 0;
    double recall = 0.0; // mean over the cards seen, 0..1
    std::size_t due = 0;
};
std::vector<Mastery> mastery_by_region(const StudyFacts&, const std::vector<Card>&, const Memories&, const Fsrs&,
                                       TimeMs now);

// Cards that come due on each day from now, `days` of them; what is overdue is the first day's.
std::vector<std::size_t> due_load(const Memories&, TimeMs now, std::size_t days);
// Where a learner stands, all of it at once.
struct Standing {
    std::vector<Mastery> regions;           // in the order of anatomy::k_muscle_sections
    std::map<std::string, Mastery> muscles; // by id; those of which something was asked
    std::vector<std::size_t> load;          // due_load() of the coming days
    std::size_t due = 0, weak = 0;          // cards
};
constexpr std::size_t k_days_ahead = 14;
Standing standing_of(const StudyFacts&, const std::vector<Card>&, const Memories&, const Fsrs&, TimeMs now);

// Of the answers to cards once learned, the part that was right; 0 for none.
double retention_of(const std::vector<GivenAnswer>&, const Fsrs&);

}
