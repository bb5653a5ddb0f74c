// SPDX-License-Identifier: MIT
// The zone's own skin, lifted off the body a little.
#include "include/attributes.glsl"
#include "include/frame.glsl"
uniform float u_lift_mm;
out vec3 v_position;
out vec3 v_normal;
out vec4 v_pain;
out vec4 v_slope;
out float v_shared;

void main() {
    v_position = a_position + a_normal * u_lift_mm;
    v_normal = a_normal;
    v_pain = a_pain;
    v_slope = a_pain_slope;
    v_shared = a_shared;
    gl_Position = u_view_projection * vec4(v_position, 1.0);
}
