// SPDX-License-Identifier: MIT
in vec2 v_corner;
in float v_alpha;
in float v_light;
in float v_softness;
uniform vec3 u_spillover_color; // sRGB
layout(location = 0) out vec4 o_color;

void main() {
    float inside = 1.0 - smoothstep(1.0 - v_softness, 1.0 + 0.5 * v_softness, length(v_corner));
    if (inside <= 0.0) discard;
    o_color = vec4(u_spillover_color * v_light, inside * v_alpha * 0.95);
}
