// SPDX-License-Identifier: MIT
// Warm paper, a soft gradient with a light pool behind the body, worked out on a grid, six corners a cell.
#include "constants.glsl"
#include "include/frame.glsl"
out vec3 v_color;

void main() {
    int cell = gl_VertexID / 6, corner = gl_VertexID % 6;
    vec2 step = vec2(corner == 1 || corner == 3 || corner == 4, corner == 2 || corner == 4 || corner == 5);
    vec2 place = (vec2(cell % k_backdrop_columns, cell / k_backdrop_columns) + step) / vec2(k_backdrop_columns, k_backdrop_rows); // 0..1, up
    vec2 from_center = (place - vec2(0.5, 0.56)) * vec2(u_viewport_width / u_viewport_height, 1.0);
    vec3 paper = mix(u_backdrop_bottom, u_backdrop_top, smoothstep(0.0, 0.85, place.y));
    v_color = paper + (vec3(1.0) - paper) * 0.38 * exp(-dot(from_center, from_center) * 2.2);
    gl_Position = vec4(place * 2.0 - 1.0, 1.0, 1.0);
}
