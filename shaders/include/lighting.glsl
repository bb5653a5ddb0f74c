// SPDX-License-Identifier: MIT
// Studio light: a large soft key from the upper left, a cooler fill, a rim, and warm ambient dimmed in the folds.
// Needs frame.glsl.
struct Surface {
    vec3 normal;
    vec3 to_eye;
    vec3 fiber;      // unit, or zero
    vec3 albedo;     // linear
    float ambient_occlusion; // 1 sees the whole sky, 0 none of it
    float gloss;     // 0 matte .. 1
    float sheen;     // stretched highlight along fibers, 0..1
    float wrap;      // how far light bends round, 0..1
};

vec3 lit(Surface s) {
    float key = dot(s.normal, u_key_direction);
    key = max((key + s.wrap) / (1.0 + s.wrap), 0.0);
    float fill = max(dot(s.normal, u_fill_direction) * 0.5 + 0.5, 0.0);
    float up = s.normal.y * 0.5 + 0.5;
    // Folds darken the ambient most; they keep some of the key so that depth reads without dirt.
    float shade = mix(0.42, 1.0, s.ambient_occlusion);
    vec3 ambient = mix(u_ground_color, u_sky_color, up) * u_ambient_strength * s.ambient_occlusion;
    vec3 light = ambient + u_key_color * (u_key_strength * key * shade)
               + u_sky_color * (u_fill_strength * fill * fill * shade);
    // Light that entered a fold leaves it redder, as through flesh or in print.
    vec3 color = s.albedo * light;
    color = mix(color * color / max(max(color.r, max(color.g, color.b)), 1e-3), color, 0.55 + 0.45 * s.ambient_occlusion);

    vec3 halfway = normalize(u_key_direction + s.to_eye);
    float facing = max(dot(s.normal, halfway), 0.0);
    float round_gloss = s.gloss > 0.0 ? pow(facing, 36.0) * s.gloss : 0.0;
    float along = dot(s.fiber, halfway);
    float stretched = s.sheen > 0.0 ? pow(max(1.0 - along * along, 0.0), 18.0) * smoothstep(0.0, 0.55, key) * facing * facing * s.sheen : 0.0;
    color += u_key_color * (u_key_strength * shade * (0.10 * round_gloss + 0.10 * stretched));

    float edge = 1.0 - max(dot(s.normal, s.to_eye), 0.0);
    float rim = edge * edge * edge * smoothstep(-0.2, 0.6, s.normal.y + 0.4) * s.ambient_occlusion;
    return color + u_sky_color * s.albedo * (u_rim_strength * rim);
}
