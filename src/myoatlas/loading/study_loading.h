// All that questions are made from, put together for a program that asks them: facts, engine, decks, and what lies
// under a trigger point of the body.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/loading/context.h"
#include "myoatlas/scene/ray_picker.h"
#include "myoatlas/study/deck.h"
#include "myoatlas/study/study_facts.h"

#include <memory>
#include <string_view>
#include <vector>

namespace myoatlas::loading {

struct Studies {
    std::unique_ptr<const study::StudyFacts> facts;
    std::vector<study::Deck> decks;
    std::vector<study::Card> cards; // all there are
    // Returns the deck of an id or of a name in the language; throws Failure(k_exit_bad_input) with the three nearest.
    const study::Deck& deck_or_fail(std::string_view id_or_name) const;
};

// Without a surface map there are no questions on pain, without a body none on layers. The context must outlive it, and
// keep its language; so must the picker, of the same body, where one is lent: else one is made when first needed.
// Throws Failure when facts or decks are faulty.
Studies load_studies(Context&, scene::RayPicker* picker = nullptr);

}
