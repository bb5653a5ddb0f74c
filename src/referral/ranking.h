// Scores what a report and the zones share. Numbers only; reasons.h puts them into words. The formula is explained in
// docs/engine.md.
// SPDX-License-Identifier: MIT
#pragma once
#include "referral/knowledge.h"
#include "referral/overlap.h"

#include <limits>
#include <span>
#include <vector>

namespace referral {

struct ScoredPattern {
    std::uint32_t pattern = 0; // into the zone index
    float fit = 0.0f;
    float standing = 1.0f;         // what its evidence, and being charted where it hurts, count
    Shared shared;                 // with the report
    std::span<const Shared> zones; // of the pattern, within the overlap
};

struct ConditionFound {
    const anatomy::Condition* condition = nullptr;
    const anatomy::ConditionLink* link = nullptr;
};

struct SymptomFound {
    std::size_t symptom = 0;               // into the rules
    const SymptomBearer* bearer = nullptr; // null when it is only known through a condition
    const anatomy::ConditionLink* link = nullptr;
    float strength = 0.0f; // 0..1
};

constexpr std::size_t k_no_muscle = std::numeric_limits<std::size_t>::max();

// A muscle on one side with all that speaks for it.
struct Ranked {
    std::size_t muscle = 0; // into the catalog
    core::Side side = core::Side::Left;
    float score = 0.0f;
    float covers = 0.0f, filled = 0.0f;  // by all its points together, spillover counting less
    float reaches = 0.0f;                // the same, every grade alike
    std::vector<ScoredPattern> patterns; // best first; empty when none meets the painted skin
    std::vector<ConditionFound> conditions;
    std::vector<SymptomFound> symptoms;
    std::size_t chain = k_no_muscle; // a muscle of its satellite chain that meets the skin too
};

// Returns what the pain, the conditions and the symptoms give, best first. Borrows the overlap.
std::vector<Ranked> rank(const Knowledge&, const PainReport&, const PaintedSkin&, const Overlap&);

// Returns how well something suits a report: what it explains of it, and what the report fills of it.
float fit_of(const Weights&, float explains, float filled);

}
