// SPDX-License-Identifier: MIT
// Which triangle is nearest: nothing but its place is worked out.
#include "include/attributes.glsl"
#include "include/frame.glsl"
invariant gl_Position;

void main() { gl_Position = u_view_projection * vec4(a_position, 1.0); }
