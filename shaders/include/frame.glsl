// SPDX-License-Identifier: MIT
// What one frame shares: camera, lights, looks. Laid out as render/frame_block.h. Body space is in mm; colors here
// are linear, except those of the backdrop.
layout(std140) uniform Frame {
    mat4 u_view_projection;
    vec4 u_eye;            // xyz; w: mm a pixel covers at 1 mm distance
    vec4 u_right;          // the viewer's right in body space; w: viewport width
    vec4 u_up;             // the viewer's up; w: viewport height
    vec4 u_forward;        // where the viewer looks; w: paper grain
    vec4 u_key_direction;  // toward the key light; w: strength
    vec4 u_fill_direction; // toward the fill light; w: strength
    vec4 u_key_color;      // w: rim strength
    vec4 u_sky_color;      // ambient from above; w: ambient strength
    vec4 u_ground_color;   // ambient from below; w: fiber strength
    vec4 u_ink_color;      // contours; w: contour strength
    vec4 u_highlight_color; // w: sheen strength
    vec4 u_ghost_color;    // w: ghost strength
    vec4 u_backdrop_top;   // sRGB
    vec4 u_backdrop_bottom; // sRGB
};
