// SPDX-License-Identifier: MIT
// Pain as light on a shell. Essential pain has a soft core within a clean line; a patch that a hand painted is even, as
// heavy as it is strong. Spillover gets only a tint here; its dots are their own pass. Where what lies under the skin has
// been taken away, a faint shell of skin stays below, so that a zone never floats.
#include "include/frame.glsl"
#include "include/color.glsl"
#include "include/parts.glsl"
#include "include/depth.glsl"
#include "include/reveal.glsl"
#include "include/rim.glsl"
in vec3 v_position;
in vec3 v_normal;
in vec4 v_pain;
in vec4 v_slope;
in float v_shared;
uniform float u_nearer_mm;      // muscles may reach through the skin by this much without cutting the zone
uniform vec3 u_essential_color; // sRGB
uniform vec3 u_spillover_color; // sRGB
uniform vec3 u_skin_color;      // sRGB
uniform float u_glow;           // 1, or 0 for an even patch
uniform int u_has_ids;          // the parts of the picture below are known
layout(location = 0) out vec4 o_color;

const float k_edge = 0.4, k_patch_edge = 0.22; // of the weight, where the line runs
const float k_line_pixels = 1.7;              // of a picture 720 high

void main() {
    // The weight is bent between the corners by its slope there, so that its contours are smooth at any zoom.
    float weight = clamp(v_slope.x + dot(v_slope.yzw, v_position), 0.0, 1.0);
    float a_pixel = max(length(vec2(dFdx(weight), dFdy(weight))), 1e-5);
    ivec2 at = ivec2(gl_FragCoord.xy);
    float gap = distance_mm(texelFetch(u_depths, at, 0).r) - dot(v_position - u_eye, u_forward);
    if (gap < -u_nearer_mm) discard;

    vec3 normal = normalize(v_normal);
    float facing = max(dot(normal, normalize(u_eye - v_position)), 0.0);
    float open = opened(v_pain.z);
    float swell = breath();
    float light = 0.86 + 0.2 * max(dot(normal, u_key_direction), 0.0);

    float edge = u_glow > 0.5 ? k_edge : k_patch_edge;
    float inside_pixels = (weight - edge) / a_pixel;
    float inside = clamp(0.5 + inside_pixels, 0.0, 1.0);
    float line_pixels = k_line_pixels * max(u_viewport_height / 720.0, 0.75);
    float casing = clamp(1.5 + inside_pixels, 0.0, 1.0) * (1.0 - inside); // a hairline of paper round it, for dark grounds
    float line = inside * clamp(0.5 + line_pixels - inside_pixels, 0.0, 1.0);

    float core = smoothstep(edge, 1.0, weight);
    vec3 color = u_essential_color * light;
    float alpha;
    if (u_glow > 0.5) {
        color = mix(color, vec3(1.0), (0.10 + 0.10 * swell) * core);
        float halo = 0.30 * smoothstep(0.02, edge, weight);
        float essential = mix(halo, 0.50 + 0.12 * core + 0.06 * swell, inside);
        float tint = 0.17 * smoothstep(0.04, 0.4, v_pain.y) * (1.0 - inside);
        color = mix(u_spillover_color * light, color, clamp(essential / max(essential + tint, 1e-3), 0.0, 1.0));
        alpha = max(essential, tint) + 0.25 * front(v_pain.z) * max(inside, smoothstep(0.05, 0.5, v_pain.y));
    } else {
        alpha = inside * (0.16 + 0.7 * weight);
    }
    color = mix(color, u_essential_color * (u_glow > 0.5 ? 0.82 : 0.55), line);
    alpha = mix(alpha, 0.92, line * (u_glow > 0.5 ? 1.0 : 0.6));
    float paper = 0.45 * casing * u_glow;
    color = mix(color, vec3(1.0, 0.985, 0.95), paper);
    alpha = mix(alpha, 0.8, paper);
    // Where another pattern reaches, too: stripes of paper across it, fixed to the skin.
    float across = dot(v_position, vec3(0.62, 0.62, 0.48)) / 6.0;
    float stripe = abs(fract(across) - 0.5) * 2.0, soft = max(fwidth(across) * 2.0, 1e-3);
    float hatch = smoothstep(0.45, 0.55, v_shared) * smoothstep(0.56 - soft, 0.56 + soft, stripe) *
                  max(max(inside, 0.55 * smoothstep(0.05, 0.4, v_pain.y)), 0.0);
    color = mix(color, vec3(1.0, 0.985, 0.95), hatch * 0.85);
    alpha = max(alpha, 0.6 * hatch);
    // The rim of a chosen muscle stays to be read under its pain.
    if (u_has_ids > 0 && alpha > 0.1 && rim_at(at) > 0.0) alpha *= 0.3;
    // Leaves before the outline, as a film does.
    alpha *= smoothstep(0.0, 0.2, facing);
    alpha = clamp(alpha, 0.0, 0.94) * open;

    float turned = 1.0 - facing;
    float shell = v_pain.w * smoothstep(4.0, 20.0, gap) * (0.66 + 0.2 * turned * turned) * smoothstep(0.0, 0.12, facing);
    float both = alpha + shell * (1.0 - alpha);
    color = mix(u_skin_color * light, color, both > 0.0 ? alpha / both : 1.0);
    o_color = vec4(clamp(color, 0.0, 1.0), both);
}
