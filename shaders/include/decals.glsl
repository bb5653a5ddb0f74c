// SPDX-License-Identifier: MIT
// Patches painted on a part, in two colors, with a clean edge and a thin darker line along it.
uniform vec3 u_decal_first, u_decal_second; // linear

// `inside` by ink: 0.5 at a patch's edge.
vec3 with_decals(vec3 albedo, vec2 inside) {
    vec2 soft = max(0.75 * fwidth(inside), vec2(0.015));
    vec2 cover = smoothstep(0.5 - soft, 0.5 + soft, inside);
    vec2 line = cover * (1.0 - smoothstep(vec2(0.54), 0.58 + soft, inside));
    vec3 first = u_decal_first * (1.0 - 0.35 * line.x), second = u_decal_second * (1.0 - 0.35 * line.y);
    albedo = mix(albedo, mix(albedo * first, first, 0.72), 0.86 * cover.x);
    return mix(albedo, mix(albedo * second, second, 0.72), 0.86 * cover.y);
}
