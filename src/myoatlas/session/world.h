// What a session looks at: the loaded facts and meshes, lent. What did not load is null, and the session does without.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/referral/engine.h"
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/search/said_pain.h"
#include "myoatlas/session/client/visits.h"
#include "myoatlas/session/study/learned.h"
#include "myoatlas/study/deck.h"

#include <map>
#include <string>
#include <vector>

namespace myoatlas::session {

// Lessons by the file they were read from.
using LessonFiles = std::map<std::string, anatomy::Lesson>;

struct World {
    const anatomy::Catalog* catalog = nullptr;
    const anatomy::SurfaceMap* surface_map = nullptr;
    const referral::Engine* engine = nullptr;
    const scene::MeshLibrary* body = nullptr;
    const search::SaidGrammar* said_grammar = nullptr;
    const referral::Speech* speech = nullptr; // what answers are told in, as the catalog is; null: the engine's English
    const LessonFiles* lesson_files = nullptr;  // a person's own that were read
    const study::StudyFacts* studies = nullptr; // what questions are made from
    const std::vector<study::Deck>* decks = nullptr;
    const Learned* learned = nullptr;
    const SessionFiles* session_files = nullptr;      // clients' that were read
    const std::vector<std::string>* bodies = nullptr; // the names of those that may be shown

    // The symptoms and their names in that language; null without an engine.
    const referral::Rules* rules() const {
        if (speech && speech->rules) return speech->rules.get();
        return engine ? &engine->rules() : nullptr;
    }
};

}
