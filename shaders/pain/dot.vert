// SPDX-License-Identifier: MIT
// Stipple dots lie on the skin, one small disc each: they neither swim nor turn with the viewer.
#include "include/attributes.glsl"
#include "include/frame.glsl"
#include "include/reveal.glsl"
uniform float u_lift_mm;
uniform float u_nearer_mm;
uniform float u_dot_mm;
const float k_dot_reach = 1.45; // of the paper round a dot, in its radii
out vec2 v_corner;
out float v_alpha;
out float v_light;
out float v_softness;

void main() {
    vec2 corner = vec2((gl_VertexID & 1) * 2 - 1, (gl_VertexID >> 1) * 2 - 1);
    vec3 normal = normalize(a_normal);
    vec3 side = normalize(cross(abs(normal.y) < 0.9 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0), normal));
    vec3 top = cross(normal, side);
    vec3 center = a_position + normal * u_lift_mm;
    float distance_mm = length(u_eye - center);
    float pixel_mm = distance_mm * u_pixel_spread;
    float facing = dot(normal, (u_eye - center) / distance_mm);
    float open = opened(a_pain.z);
    float wanted = u_dot_mm * a_pain.w * mix(0.3, 1.0, open) * (1.0 + 0.35 * front(a_pain.z) + 0.06 * breath());
    // Never smaller than a pixel can show: a dot that would be gets fainter instead.
    float radius = max(wanted, 0.75 * pixel_mm);
    float thinned = wanted / radius;
    vec3 position = center + (side * corner.x + top * corner.y) * (radius * k_dot_reach + 0.5 * pixel_mm);
    v_corner = corner * (k_dot_reach + 0.5 * pixel_mm / radius);
    v_softness = clamp(pixel_mm / radius, 0.05, 1.0);
    v_alpha = open * thinned * thinned * smoothstep(0.0, 0.3, facing);
    v_light = 0.86 + 0.2 * max(dot(normal, u_key_direction), 0.0);
    vec4 clip = u_view_projection * vec4(position, 1.0);
    vec3 nearer = position - normalize(position - u_eye) * (u_nearer_mm + 0.5);
    vec4 tested = u_view_projection * vec4(nearer, 1.0);
    clip.z = tested.z / tested.w * clip.w;
    gl_Position = facing > 0.02 && open > 0.0 ? clip : vec4(2.0, 2.0, 2.0, 1.0);
}
