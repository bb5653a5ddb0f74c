// SPDX-License-Identifier: MIT
// Between display colors and light, by a power near enough to sRGB for looks.
#include "constants.glsl"
vec3 to_linear(vec3 c) { return pow(max(c, vec3(0.0)), vec3(k_display_gamma)); }

// Bright light rolls off as on paper: nothing burns out, and hues hold.
vec3 to_display(vec3 c) {
    float peak = max(c.r, max(c.g, c.b));
    float kept = peak > 0.5 ? 0.5 + 0.5 * (1.0 - exp(-(peak - 0.5) * 1.7)) : peak;
    return pow(max(c * (kept / max(peak, 1e-4)), vec3(0.0)), vec3(1.0 / k_display_gamma));
}
