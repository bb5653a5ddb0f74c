// SPDX-License-Identifier: MIT
// Warm paper: a soft gradient with a light pool behind the body, and the faintest grain, which also keeps the gradient
// from banding. Worked out at every pixel: software OpenGL builds one shader less than with a color from the corners.
#include "include/frame.glsl"
#include "include/noise.glsl"
layout(location = 0) out vec4 o_color;

void main() {
    vec2 place = gl_FragCoord.xy / vec2(u_viewport_width, u_viewport_height); // 0..1, up
    vec2 from_center = (place - vec2(0.5, 0.56)) * vec2(u_viewport_width / u_viewport_height, 1.0);
    vec3 paper = mix(u_backdrop_bottom, u_backdrop_top, smoothstep(0.0, 0.85, place.y));
    float grain = u_grain > 0.0 ? u_grain * (grid_value(ivec2(gl_FragCoord.xy)) - 0.5) : 0.0;
    o_color = vec4(paper + (vec3(1.0) - paper) * 0.38 * exp(-dot(from_center, from_center) * 2.2) + grain, 1.0);
}
