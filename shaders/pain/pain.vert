// SPDX-License-Identifier: MIT
// The zone's own skin, lifted off the body a little and tested a little nearer than it is, so that muscles that reach
// the skin do not cut into it.
#include "include/attributes.glsl"
#include "include/frame.glsl"
uniform float u_lift_mm;
uniform float u_nearer_mm;
out vec3 v_position;
out vec3 v_normal;
out vec4 v_pain;

void main() {
    vec3 position = a_position + a_normal * u_lift_mm;
    v_position = position;
    v_normal = a_normal;
    v_pain = a_pain;
    vec4 clip = u_view_projection * vec4(position, 1.0);
    vec3 nearer = position - normalize(position - u_eye) * u_nearer_mm;
    vec4 tested = u_view_projection * vec4(nearer, 1.0);
    clip.z = tested.z / tested.w * clip.w;
    gl_Position = clip;
}
