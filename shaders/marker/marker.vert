// SPDX-License-Identifier: MIT
// Markers face the viewer and keep a size that can be read at any distance.
#include "include/attributes.glsl"
#include "include/frame.glsl"
#include "constants.glsl"
uniform float u_covered; // 1 for the pass that shows what is covered
out vec2 v_corner;       // in marker radii
flat out vec4 v_color;
flat out vec3 v_shape;   // pixels a radius spans, pulse, covered
flat out int v_kind;     // scene::MarkerShape
flat out int v_number;   // 0: none

const float k_reach = 2.6; // the halo's reach in radii

void main() {
    vec2 corner = vec2((gl_VertexID & 1) * 2 - 1, (gl_VertexID >> 1) * 2 - 1);
    float distance_mm = length(u_eye - a_position);
    float pixel_mm = distance_mm * u_pixel_spread;
    int kind = int(a_marker_shape.z * 0.5 + 0.01);
    float is_on_top = a_marker_shape.z - 2.0 * float(kind);
    float least = kind == k_shape_spot ? 1.4 : a_marker_shape.w > 0.5 ? 8.0 : 5.0; // pixels; a number is to be read
    float radius = clamp(a_marker_shape.x, least * pixel_mm, 26.0 * pixel_mm);
    vec3 to_eye = (u_eye - a_position) / distance_mm;
    vec3 center = a_position + to_eye * (a_marker_shape.x * 0.6 + 2.0);
    vec3 position = center + (u_right * corner.x + u_up * corner.y) * radius * k_reach;
    v_corner = corner * k_reach;
    v_color = a_marker_color;
    v_kind = kind;
    v_number = int(a_marker_shape.w + 0.5);
    v_shape = vec3(radius / pixel_mm, a_marker_shape.y, u_covered);
    gl_Position = u_view_projection * vec4(position, 1.0);
    vec4 tested = u_view_projection * vec4(center, 1.0);
    gl_Position.z = tested.z / tested.w * gl_Position.w;
    if (u_covered > 0.5 && is_on_top < 0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
