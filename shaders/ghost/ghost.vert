// SPDX-License-Identifier: MIT
#include "include/attributes.glsl"
#include "include/frame.glsl"
out vec3 v_position;
out vec3 v_normal;
invariant gl_Position;

void main() {
    v_position = a_position;
    v_normal = a_normal;
    gl_Position = u_view_projection * vec4(a_position, 1.0);
}
