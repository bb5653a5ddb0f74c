// SPDX-License-Identifier: MIT
#include "myoatlas/scene/camera.h"

#include <algorithm>
#include <cmath>
#include <glm/ext/matrix_clip_space.hpp>
#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace myoatlas::scene {

namespace {

// The camera's own axes in body space. Built from the angles, so that looking straight down keeps a right and an up.
struct Axes {
    glm::vec3 right, up, back;
};

Axes axes_of(const Camera& camera) {
    const float yaw = glm::radians(camera.yaw_deg), pitch = glm::radians(camera.pitch_deg);
    const glm::vec3 back{std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
    const glm::vec3 right{std::cos(yaw), 0.0f, -std::sin(yaw)};
    return {right, glm::cross(back, right), back};
}

}

glm::vec3 Camera::eye() const {
    return target + axes_of(*this).back * distance_mm;
}

glm::mat4 Camera::view() const {
    const Axes axes = axes_of(*this);
    glm::mat4 turn{1.0f};
    for (int i = 0; i < 3; ++i) {
        turn[i][0] = axes.right[i];
        turn[i][1] = axes.up[i];
        turn[i][2] = axes.back[i];
    }
    return glm::translate(turn, -eye());
}

glm::mat4 Camera::projection(float aspect) const {
    // A body is under 2 m across: nothing of it lies more than 3 m behind the target.
    const float near_mm = std::max(1.0f, distance_mm * 0.04f);
    const float far_mm = distance_mm + 3000.0f;
    return glm::perspective(glm::radians(fov_deg), aspect, near_mm, far_mm);
}

Ray ray_through(const Camera& camera, glm::vec2 pixel, glm::vec2 viewport) {
    const Axes axes = axes_of(camera);
    const float half_height = std::tan(glm::radians(camera.fov_deg) / 2.0f);
    const float per_pixel = 2.0f * half_height / viewport.y;
    const glm::vec2 offset = (pixel - viewport / 2.0f) * per_pixel;
    return {camera.eye(), glm::normalize(axes.right * offset.x - axes.up * offset.y - axes.back)};
}

Camera zoomed_to(const Camera& camera, glm::vec2 pixel, glm::vec2 viewport, float factor) {
    // The point held still lies under the pixel, as far away as the target.
    const Ray ray = ray_through(camera, pixel, viewport);
    const glm::vec3 forward = -axes_of(camera).back;
    const glm::vec3 held = ray.origin + ray.direction * (camera.distance_mm / glm::dot(ray.direction, forward));
    Camera zoomed = camera;
    zoomed.distance_mm = camera.distance_mm * factor;
    zoomed.target = held + (camera.target - held) * factor;
    return zoomed;
}

Camera framed(const Camera& camera, glm::vec3 box_min, glm::vec3 box_max, float aspect, float margin) {
    const Axes axes = axes_of(camera);
    const glm::vec3 center = (box_min + box_max) / 2.0f, half = (box_max - box_min) / 2.0f;
    const float slope_y = std::tan(glm::radians(camera.fov_deg) / 2.0f) / margin;
    const float slope_x = slope_y * aspect;
    float distance = 1.0f;
    for (int corner = 0; corner < 8; ++corner) {
        const glm::vec3 offset{corner & 1 ? half.x : -half.x, corner & 2 ? half.y : -half.y,
                               corner & 4 ? half.z : -half.z};
        const float toward_eye = glm::dot(offset, axes.back);
        distance = std::max({distance, toward_eye + std::abs(glm::dot(offset, axes.right)) / slope_x,
                             toward_eye + std::abs(glm::dot(offset, axes.up)) / slope_y});
    }
    Camera result = camera;
    result.target = center;
    result.distance_mm = distance;
    return result;
}

}
