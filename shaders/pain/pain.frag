// SPDX-License-Identifier: MIT
// Essential pain: a solid glowing core with a soft edge. Spillover gets only a tint here; its dots are their own pass.
#include "include/frame.glsl"
#include "include/color.glsl"
#include "include/reveal.glsl"
in vec3 v_position;
in vec3 v_normal;
in vec4 v_pain;
uniform vec3 u_essential_color; // sRGB
uniform vec3 u_spillover_color; // sRGB
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
    // Gathers slightly where the skin turns away, as a film does, then leaves before the outline.
    alpha *= smoothstep(0.0, 0.22, facing);
    o_color = vec4(clamp(color, 0.0, 1.0), clamp(alpha, 0.0, 0.94) * open);
}
