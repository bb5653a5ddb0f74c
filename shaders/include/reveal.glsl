// SPDX-License-Identifier: MIT
// How far the zone has opened where the reveal arrives at `arrival`, 0..1, and its slow breath. As scene/reveal.h.
#include "constants.glsl"
uniform float u_reveal; // 0..1
uniform float u_pulse;  // 0..1 phase

float opened(float arrival) { return smoothstep(arrival, arrival + k_reveal_width, u_reveal * k_reveal_reach); }
float front(float arrival) { // the advancing edge, 1 on it
    float at = u_reveal * k_reveal_reach - arrival;
    return u_reveal < 1.0 ? exp(-pow((at - 0.05) / 0.06, 2.0)) : 0.0;
}
float breath() { return 0.5 - 0.5 * cos(6.2831853 * u_pulse); }
