// How pressing a trigger point leads to pain elsewhere, told in time: the press, a pulse over the skin, the zone that
// grows from where the pulse meets it.
// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>

namespace myoatlas::session {

constexpr float k_chain_s = 4.5f; // from the press to the whole zone, at pace 1
constexpr float k_least_pace = 0.1f, k_most_pace = 4.0f;
// Where the press ends, where the pulse reaches the zone and where the zone is whole, in parts of the chain; then it
// is held, so that a chain that begins again lets one see its end.
constexpr float k_press_end = 0.2f, k_pulse_end = 0.5f, k_growth_end = 0.9f;

struct Chain {
    bool is_told = false; // played or scrubbed to; else the zone opens by itself
    float at = 0.0f;      // 0..1
    bool is_playing = false, is_looped = false;
    float pace = 1.0f;
    friend bool operator==(const Chain&, const Chain&) = default;
};

// How far each of its parts is, 0..1.
struct ChainPhase {
    float press = 0.0f, pulse = 0.0f, growth = 0.0f;
};
constexpr ChainPhase phase_of(float at) {
    const auto part = [at](float from, float to) { return std::clamp((at - from) / (to - from), 0.0f, 1.0f); };
    return {part(0.0f, k_press_end), part(k_press_end, k_pulse_end), part(k_pulse_end, k_growth_end)};
}

}
