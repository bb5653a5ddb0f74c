// SPDX-License-Identifier: MIT
// Flesh, tendon, bone and skin. OF_TRIANGLES lights what triangle.frag found, and also writes the part, for the contours.
#include "include/frame.glsl"
#include "include/color.glsl"
#include "include/noise.glsl"
#include "include/fibers.glsl"
#include "include/lighting.glsl"
#include "include/materials.glsl"
#include "include/decals.glsl"

#ifdef OF_TRIANGLES
#include "include/parts.glsl"
#include "include/triangle.glsl"
layout(location = 1) out uint o_part;
#else
in vec3 v_position;
in vec3 v_normal;
in vec3 v_fiber;
in vec4 v_albedo;
in vec3 v_place;
in vec2 v_decal;
flat in vec4 v_state;
#endif
layout(location = 0) out vec4 o_color;

void main() {
#ifdef OF_TRIANGLES
    read_triangle();
#endif
    int material = int(v_state.x);
    float highlight = v_state.z;
    float tendon = v_albedo.a;
    Surface s;
    s.normal = normalize(v_normal);
    s.to_eye = normalize(u_eye - v_position);
    s.albedo = v_albedo.rgb;
    s.ambient_occlusion = v_place.z;
    if (max(v_decal.x, v_decal.y) > 0.0) s.albedo = with_decals(s.albedo, v_decal);
    s.fiber = v_fiber;
    s.gloss = 0.0;
    s.sheen = 0.0;
    s.wrap = 0.28;

    if (is_fibrous(material)) {
        float has_fiber = step(0.25, dot(v_fiber, v_fiber));
        float strength = u_fiber_strength * has_fiber * mix(1.0, 0.5, tendon);
        float relief = strength > 0.0 ? strength * fiber_relief(v_place.xy, v_state.w) : 0.0;
        // The relief tilts the normal: its slope over the surface, from its slope over the screen.
        vec3 dx = dFdx(v_position);
        vec3 dy = dFdy(v_position);
        vec3 rx = cross(dy, s.normal);
        vec3 ry = cross(s.normal, dx);
        float area = dot(dx, rx);
        float scale = 0.15 * (1.0 - 0.5 * tendon);
        vec3 tilt = (rx * dFdx(relief) + ry * dFdy(relief)) * (scale / max(abs(area), 1e-5)) * sign(area);
        float steep = dot(tilt, tilt);
        s.normal = normalize(s.normal - tilt * (steep > 0.16 ? 0.4 * inversesqrt(steep) : 1.0));
        s.albedo *= 1.0 + 0.26 * relief;
        s.albedo = mix(s.albedo, s.albedo * vec3(1.06, 0.9, 0.86), clamp(-relief, 0.0, 1.0) * (1.0 - tendon));
        float unit = inversesqrt(max(dot(v_fiber, v_fiber), 1e-4));
        s.fiber = v_fiber * unit * has_fiber;
        s.sheen = u_sheen_strength * has_fiber * (1.0 + relief) * mix(0.8, 1.35, tendon);
        s.gloss = mix(0.55, 0.7, tendon) * u_sheen_strength;
    } else if (material == k_material_bone) {
        s.gloss = 0.35 * u_sheen_strength;
        s.wrap = 0.3;
    } else if (material == k_material_skin) {
        s.wrap = 0.5;
        s.gloss = 0.12 * u_sheen_strength;
    }

    vec3 color = material == k_material_flat ? s.albedo : lit(s);
    float facing = max(dot(normalize(v_normal), s.to_eye), 0.0);
    // A drawn edge: warm ink gathers where the surface turns away.
    float turn = 1.0 - smoothstep(0.05, 0.5, facing);
    color = mix(color, color * u_ink_color * 2.0, turn * turn * u_contour_strength * 0.55);
    if (highlight > 0.0) {
        float rim = pow(1.0 - facing, 2.2);
        color = color * (1.0 + 0.12 * highlight) + u_highlight_color * (highlight * 0.5 * rim);
    }
    float alpha = v_state.y;
    if (alpha < k_solid_opacity) alpha = clamp(alpha * mix(0.75, 2.2, (1.0 - facing) * (1.0 - facing)), 0.0, 1.0);
    o_color = vec4(to_display(color), alpha);
#ifdef OF_TRIANGLES
    o_part = v_part + 1u;
#endif
}
