// SPDX-License-Identifier: MIT
// Writes the triangle, counted from the first that is drawn; body.frag lights it afterwards, once a pixel.
uniform int u_first_triangle;
layout(location = 0) out uint o_triangle;

void main() { o_triangle = uint(u_first_triangle + gl_PrimitiveID) + 1u; }
