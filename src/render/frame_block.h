// The uniform block `Frame` of shaders/include/frame.glsl, in std140 layout, and how it is filled.
// SPDX-License-Identifier: MIT
#pragma once
#include "scene/camera.h"
#include "scene/draw_list.h"

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec4.hpp>

namespace render {

struct FrameBlock {
    glm::mat4 view_projection;
    glm::vec4 eye, right, up, forward;
    glm::vec4 key_direction, fill_direction;
    glm::vec4 key_color, sky_color, ground_color, ink_color, highlight_color, ghost_color;
    glm::vec4 backdrop_top, backdrop_bottom;
};
static_assert(sizeof(FrameBlock) == 64 + 14 * 16);

// `jitter` moves the picture by that part of a pixel.
FrameBlock build_frame_block(const scene::Camera&, const scene::DrawList&, int width, int height, glm::vec2 jitter);

// Near and far distance of the camera's projection, in mm.
glm::vec2 depth_range(const scene::Camera&);

// Shift of pass `index` within a pixel; the passes together cover it evenly, thicker in the middle.
glm::vec2 jitter_of_pass(int index);

// sRGB 0..1 to linear light, as shaders/include/color.glsl does it.
glm::vec3 to_linear(glm::vec3 color);

}
