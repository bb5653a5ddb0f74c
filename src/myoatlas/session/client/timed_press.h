// A press on a point that is timed: it builds up, is held, and is released, while the client says how it is.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/referral/visits.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::session {

inline constexpr std::array k_press_seconds{30, 60, 90};
inline constexpr int k_most_pressed = 10;                      // of the scale from 0
inline constexpr int k_least_useful = 5, k_most_useful = 7;    // of the scale: where a press does its work
inline constexpr float k_press_build = 1.0f / 6.0f;            // of its time, until it is as strong as it will be
inline constexpr float k_press_release = 1.0f - k_press_build; // of its time, from when it is let go

enum class PressPhase : unsigned char { Ready, Build, Hold, Release, Done };

struct TimedPress {
    std::string muscle, point; // that is pressed; empty: not said; no point: the muscle as a whole
    core::Side side = core::Side::Left;
    int total_s = 60; // of k_press_seconds
    float at_s = 0.0f;
    bool is_running = false;
    bool is_kept = false;               // among what was worked in the visit
    std::optional<int> first, strength; // how strong it was when first asked, and is now; 0..k_most_pressed
    std::vector<referral::TimedReply> replies;
    friend bool operator==(const TimedPress&, const TimedPress&) = default;
};

constexpr PressPhase phase_of(const TimedPress& press) {
    const float part = press.at_s / static_cast<float>(press.total_s);
    if (part >= 1.0f) return PressPhase::Done;
    if (!press.is_running) return part > 0.0f ? PressPhase::Done : PressPhase::Ready;
    return part < k_press_build ? PressPhase::Build : part < k_press_release ? PressPhase::Hold : PressPhase::Release;
}

}
