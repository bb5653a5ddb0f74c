// SPDX-License-Identifier: MIT
// Depth alone, for the nearest surface of what is seen through.
#include "include/attributes.glsl"
#include "include/frame.glsl"
invariant gl_Position;

void main() { gl_Position = u_view_projection * vec4(a_position, 1.0); }
