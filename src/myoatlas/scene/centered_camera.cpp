// SPDX-License-Identifier: MIT
#include "myoatlas/scene/centered_camera.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace myoatlas::scene {

Camera centered_on(const Camera& camera, glm::vec3 place, float aspect, float most) {
    const glm::mat4 view = camera.view();
    const glm::vec3 right(view[0][0], view[1][0], view[2][0]);
    const float aside = glm::dot(place - camera.target, right);
    const float half_width = camera.distance_mm * std::tan(glm::radians(camera.fov_deg) / 2.0f) * aspect;
    Camera centered = camera;
    if (std::abs(aside) <= most * half_width) centered.target += right * aside;
    return centered;
}

}
