// Counts what the atlas knows and what it lacks, kind by kind: the table behind `myoatlas coverage`.
// Pure; also counts data that the catalog would refuse, so that every gap can be told.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/kind.h"
#include "myoatlas/anatomy/surface_map.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace myoatlas::search {

// How many records of a kind have one thing: "zones", "sources", "latin", "es".
struct Share {
    std::string what;
    std::size_t of = 0;               // the records that ought to have it
    std::vector<std::string> lacking; // their ids, in catalog order
    std::size_t have() const { return of - lacking.size(); }
};

struct KindCoverage {
    anatomy::Kind kind = anatomy::Kind::Muscle;
    std::size_t total = 0;
    std::vector<Share> shares;
    // Null when the format has no place for such a thing in this kind.
    const Share* find(std::string_view what) const;
};

// A claim that names no source. `claim` is empty for the record as a whole, or says which part of it.
struct UncitedClaim {
    anatomy::Kind kind = anatomy::Kind::Muscle;
    std::string id;
    std::string claim;
    friend bool operator==(const UncitedClaim&, const UncitedClaim&) = default;
};

using Tally = std::vector<std::pair<std::string_view, std::size_t>>;

struct Coverage {
    std::vector<KindCoverage> kinds;    // muscles first
    std::vector<std::string> languages; // codes, sorted: those any name is translated to, Spanish and French always
    Tally evidence;                     // trigger points by grade, best supported first
    Tally zones;                        // essential, spillover
    Tally claims;                       // of the guide, by how well they are supported
    std::size_t deep_zones = 0;
    std::size_t own_points = 0; // the person's own, among the trigger points
    std::vector<UncitedClaim> uncited;
};

// Without a surface map nothing is said of what is placed and drawn on the body.
Coverage coverage_of(const anatomy::CatalogData&, const anatomy::SurfaceMap* surface_map);

}
