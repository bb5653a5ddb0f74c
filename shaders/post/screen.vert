// SPDX-License-Identifier: MIT
// One triangle over the whole picture; BEHIND_ALL lays it as far away as anything can be, so that a depth test tells
// where something is.
void main() {
    vec2 corner = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
#ifdef BEHIND_ALL
    gl_Position = vec4(corner * 2.0 - 1.0, 1.0, 1.0);
#else
    gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
#endif
}
