// SPDX-License-Identifier: MIT
// What one frame shares: camera, lights, looks. The same members stand in render/frame_block.h; a test compares them.
// Body space is in mm; colors are linear, except those of the backdrop.
layout(std140) uniform Frame {
    mat4 u_view_projection;
    vec3 u_eye;
    float u_pixel_spread;     // mm a pixel covers at 1 mm distance
    vec3 u_right;             // the viewer's right in body space
    float u_viewport_width;   // pixels
    vec3 u_up;                // the viewer's up
    float u_viewport_height;
    vec3 u_forward;           // where the viewer looks
    float u_grain;            // of the paper
    vec3 u_key_direction;     // toward the key light
    float u_key_strength;
    vec3 u_fill_direction;    // toward the fill light
    float u_fill_strength;
    vec3 u_key_color;
    float u_rim_strength;
    vec3 u_sky_color;         // ambient from above
    float u_ambient_strength;
    vec3 u_ground_color;      // ambient from below
    float u_fiber_strength;
    vec3 u_ink_color;         // contours
    float u_contour_strength;
    vec3 u_highlight_color;
    float u_sheen_strength;
    vec3 u_ghost_color;
    float u_ghost_strength;
    vec3 u_backdrop_top;      // sRGB
    float u_jitter_x;         // pixels that this pass is moved by
    vec3 u_backdrop_bottom;   // sRGB
    float u_jitter_y;
};
