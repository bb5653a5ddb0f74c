// Scores what a report and the zones share. Numbers only; reasons.h puts them into words. The formula is explained in
// docs/engine.md.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/knowledge.h"
#include "myoatlas/referral/overlap/overlap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace myoatlas::referral {

struct ScoredPattern {
    std::uint32_t pattern = 0; // into the zone index
    float fit = 0.0f;
    float filled = 0.0f;           // 0..1 of it that the report fills
    float reliability = 1.0f;      // what its evidence, and being charted where it hurts, count
    Shared shared;                 // with the report
    std::span<const Shared> zones; // of the pattern, within the overlap
};

struct ConditionFound {
    const anatomy::Condition* condition = nullptr;
    const anatomy::ConditionLink* link = nullptr;
};

struct SymptomFound {
    std::size_t symptom = 0;                    // into the rules
    const SymptomMuscle* muscle_side = nullptr; // null when it is only known through a condition
    const anatomy::ConditionLink* link = nullptr;
    float strength = 0.0f; // 0..1
};

constexpr std::size_t k_no_muscle = std::numeric_limits<std::size_t>::max();

// A muscle on one side with all that speaks for it.
struct Ranked {
    std::size_t muscle = 0; // into the catalog
    core::Side side = core::Side::Left;
    float score = 0.0f;
    float covers = 0.0f, filled = 0.0f;      // by all its points together, spillover counting less
    float reaches = 0.0f;                    // the same, every grade alike
    std::span<const ScoredPattern> patterns; // best first; empty when none meets the painted skin
    std::vector<ConditionFound> conditions;
    std::vector<SymptomFound> symptoms;
    std::size_t chain = k_no_muscle; // a muscle of its satellite chain that meets the skin too
};

// Returns what the pain, the conditions and the symptoms give, best first; equals (to five places) by muscle, left
// before right. Borrows the overlap, and the patterns, which it fills.
std::vector<Ranked> rank(const Knowledge&, const PainReport&, const PaintedSkin&, const Overlap&,
                         std::vector<ScoredPattern>& patterns);

// Returns how well something suits a report: what it explains of it, and what the report fills of it.
inline float fit_of(const Weights& weights, float explains, float filled) {
    if (explains <= 0.0f || filled <= 0.0f) return 0.0f;
    explains = std::min(1.0f, explains);
    filled = std::min(1.0f, filled);
    if (weights.explaining == 0.5f) return std::sqrt(explains * filled);
    return std::pow(explains, weights.explaining) * std::pow(filled, 1.0f - weights.explaining);
}

}
