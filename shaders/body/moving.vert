// SPDX-License-Identifier: MIT
// The body while it moves: light is worked out at the corners, because small triangles cost software drivers many
// times their pixels.
#include "include/attributes.glsl"
#include "include/frame.glsl"
#include "include/color.glsl"
#include "include/materials.glsl"
#include "include/parts.glsl"
#include "include/lighting.glsl"

out vec4 v_color; // display color, opacity
out vec3 v_place; // fiber coordinate, along in mm; strength of the fibers
#ifdef WITH_DECALS
out vec2 v_decal;
#endif
invariant gl_Position;

void main() {
    PartRow row = part_row(a_part);
    float tendon = a_shade.x;
    bool is_flesh = is_fibrous(row.material);
    bool has_fiber = is_flesh && dot(a_fiber, a_fiber) > 0.25;
    Surface s;
    s.normal = a_normal;
    s.to_eye = normalize(u_eye - a_position);
    s.albedo = mix(row.color, row.tendon_color, tendon);
    s.ambient_occlusion = mix(a_shade.y, a_shade.z, row.uncovered);
    s.fiber = has_fiber ? a_fiber : vec3(0.0);
    s.gloss = (is_flesh ? 0.6 : row.material == k_material_bone ? 0.35 : 0.12) * u_sheen_strength;
    s.sheen = has_fiber ? u_sheen_strength * mix(0.8, 1.35, tendon) : 0.0;
    s.wrap = row.material == k_material_skin ? 0.5 : 0.28;

    vec3 color = row.material == k_material_flat ? s.albedo : lit(s);
    float facing = max(dot(a_normal, s.to_eye), 0.0);
    float turn = 1.0 - smoothstep(0.05, 0.5, facing);
    color = mix(color, color * u_ink_color * 2.0, turn * turn * u_contour_strength * 0.8);
    float rim = 1.0 - facing;
    color = color * (1.0 + 0.12 * row.highlight) + u_highlight_color * (row.highlight * 0.5 * rim * rim);
    float alpha = row.opacity;
    if (alpha < k_solid_opacity) alpha = clamp(alpha * mix(0.75, 2.2, rim * rim), 0.0, 1.0);
    v_color = vec4(to_display(color), alpha);
    v_place = vec3(a_fiber_place.y * row.fiber_size.y + float(a_part & 63u) * 7.0, a_fiber_place.x * row.fiber_size.x,
                   has_fiber ? u_fiber_strength * mix(1.0, 0.5, tendon) : 0.0);
#ifdef WITH_DECALS
    v_decal = a_decal;
#endif
    gl_Position = u_view_projection * vec4(a_position, 1.0);
}
