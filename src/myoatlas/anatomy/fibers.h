// How a muscle's fibers run, and where it is tendon.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"

#include <array>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

enum class FiberPlan : unsigned char {
    Unknown,
    Parallel,
    Fusiform,
    Convergent,
    Unipennate,
    Bipennate,
    Multipennate,
    Circular
};

constexpr auto k_fiber_plans = core::word_table<FiberPlan>({
    {FiberPlan::Parallel, "parallel"},
    {FiberPlan::Fusiform, "fusiform"},
    {FiberPlan::Convergent, "convergent"},
    {FiberPlan::Unipennate, "unipennate"},
    {FiberPlan::Bipennate, "bipennate"},
    {FiberPlan::Multipennate, "multipennate"},
    {FiberPlan::Circular, "circular"},
});
constexpr std::string_view name_of(FiberPlan value) {
    return k_fiber_plans.word_of(value);
}
constexpr bool is_pennate(FiberPlan plan) {
    return plan >= FiberPlan::Unipennate && plan <= FiberPlan::Multipennate;
}

// The end whose tendon the fibers of a pennate muscle meet: whether it is the origin's.
constexpr auto k_tendon_ends = core::word_table<bool>({{true, "origin"}, {false, "insertion"}});

struct Fibers {
    FiberPlan plan = FiberPlan::Unknown;
    // Of pennate muscles.
    float angle_deg = 0.0f;           // typical; 0: not told
    float tendon_at = 0.5f;           // across the muscle, 0..1: where the tendon lies that the fibers run to
    bool is_tendon_of_origin = false; // they run from it, not to it
    int bundles = 1;                  // tendons side by side
    std::vector<std::string> pennation_sources;
    glm::vec3 direction{0.0f}; // left side, origin to insertion, where the shape does not tell it; else 0
    // How far along (0..1) tendon reaches from either end: values at equal steps across, from 0 to 1.
    std::vector<float> tendon_from_origin, tendon_to_insertion;
    std::vector<float> tendon_bands;      // places along where tendon crosses the belly
    std::vector<glm::vec4> tendon_planes; // left side, mm: tendon where x, y, z times a plane's own stays below its w
    // How far along (0..1) from either end it is fixed to its bones; 0: as its plan tells.
    float origin_reach = 0.0f, insertion_reach = 0.0f;
};

// How far from its origin a muscle may still arise: pennate ones come off the length of a bone, fans off its face.
inline float reach_from_origin(const Fibers& fibers) {
    if (fibers.origin_reach > 0.0f) return fibers.origin_reach;
    if (is_pennate(fibers.plan)) return 0.65f;
    return fibers.plan == FiberPlan::Convergent ? 0.4f : 0.25f;
}
inline float reach_to_insertion(const Fibers& fibers) {
    return fibers.insertion_reach > 0.0f ? fibers.insertion_reach : 0.2f;
}

}
