// A person's own trigger points laid over the atlas's: added, put in the place of others, or others hidden.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// The source of a point that names none: what its author has seen for themselves.
constexpr std::string_view k_own_source = "own_patterns";

struct PatternChange {
    enum class Kind : unsigned char { None, Add, Replace, Hide }; // None: a row that could not be read
    Kind kind = Kind::None;
    std::string muscle; // of Add: the one that gets the point
    TriggerPoint point; // of Hide: only its id counts
};

constexpr auto k_pattern_changes = core::word_table<PatternChange::Kind>({
    {PatternChange::Kind::Add, "add"},
    {PatternChange::Kind::Replace, "replace"},
    {PatternChange::Kind::Hide, "hide"},
});

// What one file asks for. Ids of points and sources may be those of the atlas or of files merged before.
struct OwnPatterns {
    std::string file; // as problems call it
    std::string author;
    std::vector<Source> sources;
    std::vector<PatternChange> changes;
};

// Carries all changes out and marks the points as own; or leaves the data as it is and returns everything that is
// wrong, by file and pointer. The data must be without faults, and is again afterwards.
core::Problems merge_patterns(const OwnPatterns&, CatalogData&);

}
