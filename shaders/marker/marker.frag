// SPDX-License-Identifier: MIT
// A numbered disc in a ring, with a halo that opens and fades; a finger that presses; a soft spot. Crisp at any size:
// edges are one pixel wide.
#include "constants.glsl"
#include "include/digits.glsl"
in vec2 v_corner;
flat in vec4 v_color;
flat in vec3 v_shape;
flat in int v_kind;
flat in int v_number;
layout(location = 0) out vec4 o_color;

float edge(float signed_radii) { return clamp(0.5 - signed_radii * v_shape.x, 0.0, 1.0); }

vec4 spot(float r) {
    float glow = 0.4 * exp(-2.5 * max(r - 1.0, 0.0)) * smoothstep(2.6, 1.6, r);
    return vec4(v_color.rgb, max(edge(r - 1.0), glow));
}

// A ring that closes in on the point and, once there, a filled fingertip.
vec4 finger(float r) {
    float down = smoothstep(0.0, 0.75, v_shape.y);
    float reach = mix(2.35, 1.0, down);
    float ring = edge(abs(r - reach) - mix(0.06, 0.14, down));
    float tip = 0.34 * down * edge(r - reach);
    return vec4(v_color.rgb, max(ring, tip));
}

void main() {
    float r = length(v_corner);
    if (v_kind != 0) {
        vec4 drawn = v_kind == k_shape_spot ? spot(r) : finger(r);
        drawn.a *= v_color.a * (v_shape.z > 0.5 ? 0.42 : 1.0);
        o_color = drawn;
        return;
    }
    float disc = edge(r - 1.0);
    float ring = edge(abs(r - 0.90) - 0.13);
    // A place without a number, or with one of two digits, has a dot.
    bool is_numbered = v_number >= 1 && v_number <= 9;
    float mark_reach = is_numbered ? distance_to_digit(v_corner / 1.12, v_number) * 1.12 - 0.11 : r - 0.36;
    float outline = edge(abs(r - 1.08) - 0.07) * 0.85;
    vec3 dark = v_color.rgb * 0.28;
    vec3 paper = vec3(1.0, 0.985, 0.95);

    vec4 mark = vec4(paper, disc * 0.96);
    mark.rgb = mix(mark.rgb, v_color.rgb, ring);
    mark.rgb = mix(mark.rgb, dark, edge(mark_reach));
    mark.rgb = mix(mark.rgb, dark, outline * (1.0 - disc));
    mark.a = max(mark.a, outline);

    float reach = 1.15 + 1.3 * v_shape.y;
    float wave = (1.0 - v_shape.y) * (1.0 - v_shape.y) * exp(-pow((r - reach) * 5.0, 2.0)) * 0.75;
    float glow = 0.34 * exp(-pow(max(r - 1.0, 0.0) * 2.1, 2.0));
    float halo = max(wave, glow) * (1.0 - mark.a);
    vec3 color = mix(v_color.rgb, mark.rgb, mark.a / max(mark.a + halo, 1e-3));
    float alpha = (mark.a + halo) * v_color.a * smoothstep(2.6, 2.3, r);
    if (v_shape.z > 0.5) alpha *= 0.42;
    o_color = vec4(color, alpha);
}
