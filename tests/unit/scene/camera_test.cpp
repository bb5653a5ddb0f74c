// SPDX-License-Identifier: MIT
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/centered_camera.h"

#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

constexpr glm::vec2 k_viewport{1280.0f, 720.0f};

// Where a point of the body appears, in pixels from the top left.
glm::vec2 pixel_of(const scene::Camera& camera, glm::vec3 point) {
    const glm::vec4 clip = camera.projection(k_viewport.x / k_viewport.y) * camera.view() * glm::vec4{point, 1.0f};
    return (glm::vec2{clip.x, -clip.y} / clip.w * 0.5f + 0.5f) * k_viewport;
}

}

TEST(Camera, looks_at_the_front_from_the_front_and_at_the_left_from_the_left) {
    scene::Camera camera;
    EXPECT_GT(camera.eye().z, 1000.0f);
    EXPECT_NEAR(camera.eye().x, 0.0f, 1e-2f);
    camera.yaw_deg = 90.0f;
    EXPECT_GT(camera.eye().x, 1000.0f);
    camera.yaw_deg = 0.0f;
    camera.pitch_deg = 90.0f;
    EXPECT_GT(camera.eye().y, 3000.0f);
}

TEST(Camera, shows_the_subjects_left_on_the_right_of_a_front_view) {
    const scene::Camera camera;
    EXPECT_GT(pixel_of(camera, camera.target + glm::vec3{100, 0, 0}).x, 640.0f);
    EXPECT_LT(pixel_of(camera, camera.target + glm::vec3{0, 100, 0}).y, 360.0f);
}

TEST(Camera, ray_through_the_center_meets_the_target) {
    scene::Camera camera;
    camera.yaw_deg = 33.0f;
    camera.pitch_deg = -21.0f;
    const auto ray = scene::ray_through(camera, k_viewport / 2.0f, k_viewport);
    EXPECT_NEAR(glm::length(ray.direction), 1.0f, 1e-5f);
    EXPECT_LT(glm::distance(ray.origin + ray.direction * camera.distance_mm, camera.target), 0.05f);
}

TEST(Camera, ray_agrees_with_the_projection_at_any_pixel) {
    scene::Camera camera;
    camera.yaw_deg = 140.0f;
    camera.pitch_deg = 35.0f;
    for (const glm::vec2 pixel : {glm::vec2{10, 20}, glm::vec2{1200, 100}, glm::vec2{300, 700}}) {
        const auto ray = scene::ray_through(camera, pixel, k_viewport);
        EXPECT_LT(glm::distance(pixel_of(camera, ray.origin + ray.direction * 3000.0f), pixel), 0.1f);
    }
}

TEST(Camera, straight_down_still_has_a_right_and_an_up) {
    scene::Camera camera;
    camera.pitch_deg = 90.0f;
    EXPECT_GT(pixel_of(camera, camera.target + glm::vec3{100, 0, 0}).x, 650.0f);
    EXPECT_GT(pixel_of(camera, camera.target + glm::vec3{0, 0, 100}).y, 365.0f); // the front is at the bottom
}

TEST(Camera, zoom_keeps_the_point_under_the_cursor) {
    scene::Camera camera;
    camera.yaw_deg = 50.0f;
    camera.pitch_deg = 10.0f;
    const glm::vec2 pixel{1000, 150};
    const auto ray = scene::ray_through(camera, pixel, k_viewport);
    const glm::vec3 forward = glm::normalize(camera.target - camera.eye());
    const glm::vec3 held = ray.origin + ray.direction * (camera.distance_mm / glm::dot(ray.direction, forward));
    const auto zoomed = scene::zoomed_to(camera, pixel, k_viewport, 0.5f);
    EXPECT_FLOAT_EQ(zoomed.distance_mm, camera.distance_mm * 0.5f);
    EXPECT_LT(glm::distance(pixel_of(zoomed, held), pixel), 0.2f);
    EXPECT_GT(glm::distance(zoomed.target, camera.target), 10.0f);
}

TEST(Camera, framing_shows_the_whole_box_and_little_more) {
    scene::Camera camera;
    camera.yaw_deg = 70.0f;
    camera.pitch_deg = 15.0f;
    const glm::vec3 low{-300, 0, -50}, high{320, 1640, 230};
    const auto framed = scene::framed(camera, low, high, k_viewport.x / k_viewport.y);
    float highest = 720.0f, lowest = 0.0f;
    for (int corner = 0; corner < 8; ++corner) {
        const auto pixel =
            pixel_of(framed, {corner & 1 ? high.x : low.x, corner & 2 ? high.y : low.y, corner & 4 ? high.z : low.z});
        EXPECT_GE(pixel.x, 0.0f);
        EXPECT_LE(pixel.x, 1280.0f);
        highest = std::min(highest, pixel.y);
        lowest = std::max(lowest, pixel.y);
    }
    EXPECT_GT(highest, 0.0f);
    EXPECT_LT(lowest, 720.0f);
    EXPECT_GT(lowest - highest, 560.0f);
}

TEST(Camera, centers_the_body_where_what_was_framed_stays_in_the_picture) {
    scene::Camera camera;
    camera.yaw_deg = 30.0f;
    camera.target = {260.0f, 1100.0f, 40.0f};
    const float aspect = k_viewport.x / k_viewport.y;
    const glm::vec3 middle{0.0f, camera.target.y, 0.0f};
    const auto centered = scene::centered_on(camera, middle, aspect, 0.35f);
    EXPECT_NEAR(pixel_of(centered, middle).x, 640.0f, 1.0f);
    EXPECT_NEAR(pixel_of(centered, {260.0f, 1100.0f, 40.0f}).y, pixel_of(camera, {260.0f, 1100.0f, 40.0f}).y, 1.0f);
    camera.distance_mm = 900.0f; // a hand alone
    EXPECT_EQ(scene::centered_on(camera, middle, aspect, 0.35f), camera);
}

}
