// SPDX-License-Identifier: MIT
// The faintest grain, which also keeps the gradient from banding.
#include "include/frame.glsl"
#include "include/noise.glsl"
in vec3 v_color;
layout(location = 0) out vec4 o_color;

void main() {
    float grain = u_grain > 0.0 ? u_grain * (grid_value(ivec2(gl_FragCoord.xy)) - 0.5) : 0.0;
    o_color = vec4(v_color + grain, 1.0);
}
