// SPDX-License-Identifier: MIT
// A chosen part seen faintly through what covers it.
#include "include/frame.glsl"
#include "include/color.glsl"
in vec3 v_position;
in vec3 v_normal;
layout(location = 0) out vec4 o_color;

void main() {
    float facing = abs(dot(normalize(v_normal), normalize(u_eye - v_position)));
    float rim = pow(1.0 - facing, 2.0);
    vec3 color = mix(u_highlight_color * vec3(0.72, 0.2, 0.16), u_highlight_color, rim); // flesh within, light at the rim
    o_color = vec4(to_display(color), 0.2 + 0.45 * rim);
}
