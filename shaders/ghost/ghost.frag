// SPDX-License-Identifier: MIT
// A breath of skin around the body: only its rim shows.
#include "include/frame.glsl"
#include "include/color.glsl"
in vec3 v_position;
in vec3 v_normal;
layout(location = 0) out vec4 o_color;

void main() {
    float facing = abs(dot(normalize(v_normal), normalize(u_eye - v_position)));
    float rim = pow(1.0 - facing, 2.6);
    o_color = vec4(to_display(u_ghost_color), u_ghost_strength * (0.05 + 0.95 * rim));
}
