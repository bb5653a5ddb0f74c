// SPDX-License-Identifier: MIT
#include "include/attributes.glsl"
#include "include/frame.glsl"
#include "include/parts.glsl"

out vec3 v_position;
out vec3 v_normal;
out vec3 v_fiber;
out vec4 v_albedo;      // linear, tendon
out vec3 v_place;       // fiber coordinate, along in mm; ambient occlusion
out vec2 v_decal;
flat out vec4 v_state;  // material, opacity, highlight, seed
invariant gl_Position;

void main() {
    PartRow row = part_row(a_part);
    v_position = a_position;
    v_normal = a_normal;
    v_fiber = a_fiber;
    float tendon = a_shade.x;
    v_albedo = vec4(mix(row.color, row.tendon_color, tendon), tendon);
    v_place = vec3(a_fiber_place.y * row.fiber_size.y, a_fiber_place.x * row.fiber_size.x,
                   mix(a_shade.y, a_shade.z, row.uncovered));
    v_state = vec4(float(row.material), row.opacity, row.highlight, float(a_part & 63u) * 7.0);
    v_decal = a_decal;
    gl_Position = u_view_projection * vec4(a_position, 1.0);
}
