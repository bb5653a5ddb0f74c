// Whether a wrong answer might be right after all: facts of muscles are told in words, and two wordings may mean the
// same. A pair is called alike in case of doubt, so that it is never asked.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::study {

// Words that carry a meaning, folded, without endings of plural and verb; sorted, each once.
using WordSet = std::vector<std::uint64_t>;
WordSet words_of(std::string_view english);
// Returns how many of the words of `part` stand in `whole`, 0..1; 0 for none.
float share_of(const WordSet& part, const WordSet& whole);

// One end of a muscle.
struct AttachmentTraits {
    std::vector<std::string> on; // structures, sorted
    WordSet words;
};
AttachmentTraits attachment_of(std::string_view english, std::vector<std::string> on);
// True when what is said of `other` could be true of `own`: it names no bone that the own end lacks, or the same words.
bool could_be_said_of(const AttachmentTraits& other, const AttachmentTraits& own);

struct ActionTraits {
    WordSet words, first; // `first`: of its first clause, the main action
};
ActionTraits action_of(std::string_view english);
bool are_alike(const ActionTraits&, const ActionTraits&);

struct NerveTraits {
    WordSet words, named;           // `named`: without what only tells branches of one nerve apart
    bool is_general = false;        // "dorsal rami", "lumbar nerves": no nerve with a name of its own
    std::vector<std::string> roots; // sorted
};
NerveTraits nerve_of(std::string_view english, std::vector<std::string> roots);
bool are_alike(const NerveTraits&, const NerveTraits&);

// True when one list holds all of the other; both sorted.
bool is_within(const std::vector<std::string>& part, const std::vector<std::string>& whole);
bool are_alike(const std::vector<std::string>& roots, const std::vector<std::string>& others);

// True when a text holds a telling word of a name: "Psoas major: bodies ..." tells of the iliopsoas.
bool gives_away(std::string_view name, std::string_view text);

}
