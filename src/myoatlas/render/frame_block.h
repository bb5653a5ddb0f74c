// The uniform block `Frame` of shaders/include/frame.glsl, in std140 layout, and how it is filled.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/draw_list.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <string_view>

namespace myoatlas::render {

// A vec3 starts on 16 bytes and leaves room for a float. Body space is in mm; colors are linear, except those of the
// backdrop; strengths are those of scene::Look.
struct FrameBlock {
    glm::mat4 view_projection;
    alignas(16) glm::vec3 eye;
    float pixel_spread; // mm a pixel covers at 1 mm distance
    alignas(16) glm::vec3 right;
    float viewport_width; // pixels
    alignas(16) glm::vec3 up;
    float viewport_height;
    alignas(16) glm::vec3 forward;
    float grain;
    alignas(16) glm::vec3 key_direction;
    float key_strength;
    alignas(16) glm::vec3 fill_direction;
    float fill_strength;
    alignas(16) glm::vec3 key_color;
    float rim_strength;
    alignas(16) glm::vec3 sky_color;
    float ambient_strength;
    alignas(16) glm::vec3 ground_color;
    float fiber_strength;
    alignas(16) glm::vec3 ink_color;
    float contour_strength;
    alignas(16) glm::vec3 highlight_color;
    float sheen_strength;
    alignas(16) glm::vec3 ghost_color;
    float ghost_strength;
    alignas(16) glm::vec3 backdrop_top;
    float jitter_x; // pixels that this pass is moved by
    alignas(16) glm::vec3 backdrop_bottom;
    float jitter_y;
};
constexpr std::uint32_t k_frame_binding = 0; // where every program finds it

struct FrameMember {
    std::string_view type, name; // as the shader spells them
    std::size_t offset;          // bytes
};
// Every member; a test compares them with those of the shaders.
constexpr std::array<FrameMember, 29> k_frame_members{{
    {"mat4", "u_view_projection", offsetof(FrameBlock, view_projection)},
    {"vec3", "u_eye", offsetof(FrameBlock, eye)},
    {"float", "u_pixel_spread", offsetof(FrameBlock, pixel_spread)},
    {"vec3", "u_right", offsetof(FrameBlock, right)},
    {"float", "u_viewport_width", offsetof(FrameBlock, viewport_width)},
    {"vec3", "u_up", offsetof(FrameBlock, up)},
    {"float", "u_viewport_height", offsetof(FrameBlock, viewport_height)},
    {"vec3", "u_forward", offsetof(FrameBlock, forward)},
    {"float", "u_grain", offsetof(FrameBlock, grain)},
    {"vec3", "u_key_direction", offsetof(FrameBlock, key_direction)},
    {"float", "u_key_strength", offsetof(FrameBlock, key_strength)},
    {"vec3", "u_fill_direction", offsetof(FrameBlock, fill_direction)},
    {"float", "u_fill_strength", offsetof(FrameBlock, fill_strength)},
    {"vec3", "u_key_color", offsetof(FrameBlock, key_color)},
    {"float", "u_rim_strength", offsetof(FrameBlock, rim_strength)},
    {"vec3", "u_sky_color", offsetof(FrameBlock, sky_color)},
    {"float", "u_ambient_strength", offsetof(FrameBlock, ambient_strength)},
    {"vec3", "u_ground_color", offsetof(FrameBlock, ground_color)},
    {"float", "u_fiber_strength", offsetof(FrameBlock, fiber_strength)},
    {"vec3", "u_ink_color", offsetof(FrameBlock, ink_color)},
    {"float", "u_contour_strength", offsetof(FrameBlock, contour_strength)},
    {"vec3", "u_highlight_color", offsetof(FrameBlock, highlight_color)},
    {"float", "u_sheen_strength", offsetof(FrameBlock, sheen_strength)},
    {"vec3", "u_ghost_color", offsetof(FrameBlock, ghost_color)},
    {"float", "u_ghost_strength", offsetof(FrameBlock, ghost_strength)},
    {"vec3", "u_backdrop_top", offsetof(FrameBlock, backdrop_top)},
    {"float", "u_jitter_x", offsetof(FrameBlock, jitter_x)},
    {"vec3", "u_backdrop_bottom", offsetof(FrameBlock, backdrop_bottom)},
    {"float", "u_jitter_y", offsetof(FrameBlock, jitter_y)},
}};

// `jitter` moves the picture by that part of a pixel.
FrameBlock build_frame_block(const scene::Camera&, const scene::DrawList&, int width, int height, glm::vec2 jitter);

// Near and far distance of the camera's projection, in mm.
glm::vec2 depth_range(const scene::Camera&);

// Shift of pass `index` within a pixel; the passes together cover it evenly.
glm::vec2 jitter_of_pass(int index);

// sRGB 0..1 to linear light, as shaders/include/color.glsl does it.
glm::vec3 to_linear(glm::vec3 color);

}
