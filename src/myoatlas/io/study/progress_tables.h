// The room's own: the tables of the progress file, their versions, and what can be saved from a damaged one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/study/database.h"
#include "myoatlas/study/progress.h"

#include <map>
#include <string>
#include <vector>

namespace myoatlas::io {

constexpr int k_progress_version = 2;

// Carries the tables from whatever version they have to the newest, in one transaction. They must not be newer.
void bring_up_to_date(Database&);
int version_of(const Database&);

// By learner's name.
using SavedAnswers = std::map<std::string, std::vector<study::GivenAnswer>>;
// Reads all rows that can still be read; those on damaged pages are left out.
SavedAnswers saved_from(const Database&);

std::vector<study::GivenAnswer> read_reviews(const Database&, std::int64_t learner);
// Writes what follows from the answers; those of a card, or of all.
void write_memory(Database&, std::int64_t learner, const std::string& card, const study::Memory&);
void rebuild_memories(Database&, std::int64_t learner);
// Returns false, and writes nothing, when that answer is there already.
bool add_review(Database&, std::int64_t learner, const study::GivenAnswer&);

}
