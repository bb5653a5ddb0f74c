// SPDX-License-Identifier: MIT
// The body while it moves: light from the corners, and the broader fibers.
#include "constants.glsl"
#include "include/frame.glsl"
#include "include/noise.glsl"
#include "include/fibers.glsl"
in vec4 v_color;
in vec3 v_place;
#ifdef WITH_DECALS
#include "include/decals.glsl"
in vec2 v_decal;
#endif
layout(location = 0) out vec4 o_color;

void main() {
    float relief = 0.75 * streaks(v_place.xy, 7.0, 120.0, 0.0) + 0.5 * streaks(v_place.xy, 2.4, 60.0, 17.0);
    vec3 color = v_color.rgb * (1.0 + 0.14 * v_place.z * relief);
#ifdef WITH_DECALS
    // The color is lit already: what a patch does to white paper is near enough.
    color *= pow(with_decals(vec3(1.0), v_decal), vec3(1.0 / k_display_gamma));
#endif
    o_color = vec4(color, v_color.a);
}
