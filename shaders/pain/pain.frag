// SPDX-License-Identifier: MIT
// Essential pain: a solid glowing core with a soft edge, or without a glow an even patch as heavy as it is strong.
// Spillover gets only a tint here; its dots are their own pass. Below may lie a piece of skin, where the body has none on.
#include "include/frame.glsl"
#include "include/color.glsl"
#include "include/reveal.glsl"
in vec3 v_position;
in vec3 v_normal;
in vec4 v_pain;
uniform vec3 u_essential_color; // sRGB
uniform vec3 u_spillover_color; // sRGB
uniform vec3 u_skin_color;    // sRGB
uniform float u_glow;           // 1, or 0 for an even patch
layout(location = 0) out vec4 o_color;

void main() {
    vec3 normal = normalize(v_normal);
    float facing = max(dot(normal, normalize(u_eye - v_position)), 0.0);
    float open = opened(v_pain.z);
    float core = smoothstep(0.22, 0.66, v_pain.x);
    float halo = smoothstep(0.0, 0.45, v_pain.x);
    float light = 0.82 + 0.3 * max(dot(normal, u_key_direction), 0.0);
    float swell = breath();
    vec3 deep = u_essential_color;
    vec3 hot = mix(u_essential_color, vec3(1.0, 0.62, 0.38), 0.34 + 0.2 * swell);
    vec3 color = mix(deep, hot, smoothstep(0.6, 1.0, v_pain.x) * (0.55 + 0.45 * swell)) * light;
    float essential = (0.68 + 0.08 * swell) * core + 0.26 * halo * (1.0 - core);
    float tint = 0.20 * smoothstep(0.05, 0.5, v_pain.y) * (1.0 - core);
    color = mix(u_spillover_color * light, color, clamp(essential / max(essential + tint, 1e-3), 0.0, 1.0));
    float alpha = max(essential, tint) + 0.25 * front(v_pain.z) * max(halo, smoothstep(0.05, 0.5, v_pain.y));
    if (u_glow < 0.5) {
        color = u_essential_color * light;
        alpha = 0.78 * clamp(v_pain.x, 0.0, 1.0);
    }
    // Gathers slightly where the skin turns away, as a film does, then leaves before the outline.
    alpha *= smoothstep(0.0, 0.22, facing);
    alpha = clamp(alpha, 0.0, 0.94) * open;
    float ground = 0.8 * v_pain.w * smoothstep(0.0, 0.35, facing);
    float both = alpha + ground * (1.0 - alpha);
    color = mix(u_skin_color * light, color, both > 0.0 ? alpha / both : 1.0);
    o_color = vec4(clamp(color, 0.0, 1.0), both);
}
