// SPDX-License-Identifier: MIT
// How far the zone has opened where the reveal arrives at `arrival`, 0..1, and its slow breath.
uniform vec2 u_reveal; // reveal 0..1, pulse phase 0..1

float opened(float arrival) { return smoothstep(arrival, arrival + 0.16, u_reveal.x * 1.18); }
float front(float arrival) { // the advancing edge, 1 on it
    float at = u_reveal.x * 1.18 - arrival;
    return u_reveal.x < 1.0 ? exp(-pow((at - 0.05) / 0.06, 2.0)) : 0.0;
}
float breath() { return 0.5 - 0.5 * cos(6.2831853 * u_reveal.y); }
