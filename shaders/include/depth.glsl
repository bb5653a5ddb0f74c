// SPDX-License-Identifier: MIT
// What the depth image says in mm from the viewer, along the view.
uniform sampler2D u_depths;
uniform vec2 u_depth_range; // near, far in mm

float distance_mm(float depth) {
    return u_depth_range.x * u_depth_range.y / (u_depth_range.y - depth * (u_depth_range.y - u_depth_range.x));
}
