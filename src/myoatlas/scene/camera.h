// An orbiting camera. Angles in degrees, lengths in mm.
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

namespace myoatlas::scene {

struct Camera {
    glm::vec3 target{0.0f, 820.0f, 0.0f};
    float yaw_deg = 0.0f;   // 0 looks at the subject's front, 90 at the subject's left side, 180 at the back
    float pitch_deg = 0.0f; // positive looks down from above
    float distance_mm = 4200.0f;
    float fov_deg = 24.0f; // vertical
    friend bool operator==(const Camera&, const Camera&) = default;

    glm::vec3 eye() const;
    glm::mat4 view() const;
    glm::mat4 projection(float aspect) const;
};

// A ray in body space through a pixel, (0,0) the top left corner of a viewport of the given size in pixels.
struct Ray {
    glm::vec3 origin{0.0f};
    glm::vec3 direction{0.0f, 0.0f, -1.0f}; // unit
};
Ray ray_through(const Camera&, glm::vec2 pixel, glm::vec2 viewport);

// Moves the camera so that the point under `pixel` stays under it while the distance is scaled by `factor`.
Camera zoomed_to(const Camera&, glm::vec2 pixel, glm::vec2 viewport, float factor);

// Moves the camera so that a box fills the viewport with a margin; the angles stay.
Camera framed(const Camera&, glm::vec3 box_min, glm::vec3 box_max, float aspect, float margin = 1.15f);

}
