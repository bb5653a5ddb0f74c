// SPDX-License-Identifier: MIT
// Footprints painted on a part, as outlines over a breath of color: the first ink's line is single, the second's double.
// Needs frame.glsl.
uniform vec3 u_decal_first, u_decal_second; // linear

// How much of a line lies here that is centered `middle` within a patch and `width` wide, all in its own measure.
vec2 decal_line(vec2 inside, vec2 middle, vec2 width, vec2 pixel) {
    return clamp((0.5 * width - abs(inside - 0.5 - middle)) / pixel + 0.5, 0.0, 1.0);
}

// `inside` by ink: 0.5 at a patch's edge.
vec3 with_decals(vec3 albedo, vec2 inside) {
    vec2 pixel = max(fwidth(inside), vec2(0.004));
    vec2 width = max(1.8 * max(u_viewport_height / 720.0, 0.75) * pixel, vec2(0.06));
    vec2 cover = clamp((inside - 0.5) / pixel + 0.5, 0.0, 1.0);
    vec2 line = decal_line(inside, 0.5 * width, width, pixel);
    float second_line = decal_line(inside, 2.3 * width, 0.9 * width, pixel).y;
    albedo = mix(albedo, u_decal_first, 0.20 * cover.x);
    albedo = mix(albedo, u_decal_second, 0.20 * cover.y);
    albedo = mix(albedo, u_decal_first, 0.9 * line.x);
    return mix(albedo, u_decal_second, 0.9 * max(line.y, second_line));
}
