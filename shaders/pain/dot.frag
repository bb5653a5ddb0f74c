// SPDX-License-Identifier: MIT
// A dot of the stipple with a breath of paper round it, so that it is read on flesh as on bone; or one of the signs that
// fill a patch of pain. As scene/glyph.h.
#include "constants.glsl"
in vec2 v_corner;
in float v_alpha;
in float v_light;
in float v_softness;
uniform vec3 u_spillover_color; // sRGB
uniform int u_glyph;
layout(location = 0) out vec4 o_color;

float to_line(vec2 from, vec2 to) {
    vec2 along = to - from;
    float t = clamp(dot(v_corner - from, along) / dot(along, along), 0.0, 1.0);
    return length(v_corner - from - along * t) - k_glyph_line;
}

float outside() {
    if (u_glyph == k_glyph_ring) return abs(length(v_corner) - 0.66) - k_glyph_line;
    if (u_glyph == k_glyph_cross)
        return min(to_line(vec2(-0.62, -0.62), vec2(0.62, 0.62)), to_line(vec2(-0.62, 0.62), vec2(0.62, -0.62)));
    if (u_glyph == k_glyph_slash) return to_line(vec2(-0.36, -0.8), vec2(0.36, 0.8));
    if (u_glyph == k_glyph_roof)
        return min(to_line(vec2(-0.74, -0.42), vec2(0.0, 0.42)), to_line(vec2(0.0, 0.42), vec2(0.74, -0.42)));
    return min(to_line(vec2(-0.8, 0.34), vec2(0.8, 0.34)), to_line(vec2(-0.8, -0.34), vec2(0.8, -0.34)));
}

void main() {
    float inside = u_glyph < k_glyph_ring
                       ? 1.0 - smoothstep(1.0 - v_softness, 1.0 + 0.5 * v_softness, length(v_corner))
                       : 1.0 - smoothstep(-0.6 * v_softness, 0.6 * v_softness, outside());
    float paper = u_glyph < k_glyph_ring ? 0.5 * (1.0 - smoothstep(1.15, 1.45, length(v_corner))) * (1.0 - inside) : 0.0;
    if (inside + paper <= 0.0) discard;
    vec3 color = mix(u_spillover_color * v_light, vec3(1.0, 0.985, 0.95), paper / (inside + paper));
    o_color = vec4(color, (0.95 * inside + paper) * v_alpha);
}
