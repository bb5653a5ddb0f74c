// SPDX-License-Identifier: MIT
#include "myoatlas/render/frame_block.h"

#include "myoatlas/render/quality.h"
#include "myoatlas/render/shader_constants.h"

#include <array>
#include <cmath>
#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace myoatlas::render {

glm::vec3 to_linear(glm::vec3 color) {
    return {std::pow(color.r, k_display_gamma), std::pow(color.g, k_display_gamma), std::pow(color.b, k_display_gamma)};
}

// No two passes share a row or a column, and none stands far from the middle: level and upright edges get as many steps
// as there are passes.
glm::vec2 jitter_of_pass(int index) {
    constexpr float k_step = 1.0f / static_cast<float>(k_still_passes);
    constexpr std::array<std::array<int, 2>, k_still_passes> k_steps{{{-1, 0}, {0, 1}, {1, -1}}};
    const auto& steps = k_steps[static_cast<std::size_t>(index)];
    return k_step * glm::vec2(static_cast<float>(steps[0]), static_cast<float>(steps[1]));
}

glm::vec2 depth_range(const scene::Camera& camera) {
    const glm::mat4 projection = camera.projection(1.0f);
    return {projection[3][2] / (projection[2][2] - 1.0f), projection[3][2] / (projection[2][2] + 1.0f)};
}

FrameBlock build_frame_block(const scene::Camera& camera, const scene::DrawList& list, int width, int height,
                             glm::vec2 jitter) {
    const glm::mat4 view = camera.view();
    const glm::vec3 right{view[0][0], view[1][0], view[2][0]};
    const glm::vec3 up{view[0][1], view[1][1], view[2][1]};
    const glm::vec3 back{view[0][2], view[1][2], view[2][2]};
    const glm::vec2 size{static_cast<float>(width), static_cast<float>(height)};
    glm::mat4 shift{1.0f};
    shift[3][0] = 2.0f * jitter.x / size.x;
    shift[3][1] = 2.0f * jitter.y / size.y;

    const scene::Look& look = list.look;
    // The lights hang on the viewer, so that whatever is looked at is well lit; up stays partly the body's up.
    const glm::vec3 key = glm::normalize(-0.62f * right + 0.72f * up + 0.80f * back);
    const glm::vec3 fill = glm::normalize(0.85f * right + 0.10f * up + 0.55f * back);

    FrameBlock block{};
    block.view_projection = shift * camera.projection(size.x / size.y) * view;
    block.eye = camera.eye();
    block.pixel_spread = 2.0f * std::tan(glm::radians(camera.fov_deg) / 2.0f) / size.y;
    block.right = right;
    block.viewport_width = size.x;
    block.up = up;
    block.viewport_height = size.y;
    block.forward = -back;
    block.grain = look.grain;
    block.key_direction = key;
    block.key_strength = look.key;
    block.fill_direction = fill;
    block.fill_strength = look.fill;
    block.key_color = to_linear(look.key_color);
    block.rim_strength = look.rim;
    block.sky_color = to_linear(look.sky_color);
    block.ambient_strength = look.ambient;
    block.ground_color = to_linear(look.ground_color);
    block.fiber_strength = look.fiber;
    block.ink_color = to_linear(look.ink_color);
    block.contour_strength = look.contour;
    block.highlight_color = to_linear(look.highlight_color);
    block.sheen_strength = look.sheen;
    block.ghost_color = to_linear(look.ghost_color);
    block.ghost_strength = look.ghost;
    block.backdrop_top = list.backdrop.top;
    block.jitter_x = jitter.x;
    block.backdrop_bottom = list.backdrop.bottom;
    block.jitter_y = jitter.y;
    return block;
}

}
