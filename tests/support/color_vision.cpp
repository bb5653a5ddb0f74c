// SPDX-License-Identifier: MIT
#include "support/color_vision.h"

#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <numbers>

namespace myoatlas::support {

namespace {

float linear(float c) {
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}
float display(float c) {
    return c <= 0.0031308f ? 12.92f * c : 1.055f * std::pow(c, 1.0f / 2.4f) - 0.055f;
}
glm::vec3 to_linear(glm::vec3 c) {
    return {linear(c.r), linear(c.g), linear(c.b)};
}

// Rows as the paper prints them.
glm::mat3 rows(glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    return glm::transpose(glm::mat3(a, b, c));
}

float turned(float degrees) {
    return degrees * std::numbers::pi_v<float> / 180.0f;
}
float hue_of(float a, float b) {
    if (a == 0.0f && b == 0.0f) return 0.0f;
    const float degrees = std::atan2(b, a) * 180.0f / std::numbers::pi_v<float>;
    return degrees < 0.0f ? degrees + 360.0f : degrees;
}
float seventh(float chroma) {
    const float power = std::pow(chroma, 7.0f);
    return std::sqrt(power / (power + std::pow(25.0f, 7.0f)));
}

}

glm::vec3 as_seen(glm::vec3 color, Sight sight) {
    glm::mat3 seen(1.0f);
    if (sight == Sight::Protanopia)
        seen = rows({0.152286f, 1.052583f, -0.204868f}, {0.114503f, 0.786281f, 0.099216f},
                    {-0.003882f, -0.048116f, 1.051998f});
    if (sight == Sight::Deuteranopia)
        seen = rows({0.367322f, 0.860646f, -0.227968f}, {0.280085f, 0.672501f, 0.047413f},
                    {-0.011820f, 0.042940f, 0.968881f});
    if (sight == Sight::Tritanopia)
        seen = rows({1.255528f, -0.076749f, -0.178779f}, {-0.078411f, 0.930809f, 0.147602f},
                    {0.004733f, 0.691367f, 0.303900f});
    const glm::vec3 light = glm::clamp(seen * to_linear(color), 0.0f, 1.0f);
    return {display(light.r), display(light.g), display(light.b)};
}

glm::vec3 to_lab(glm::vec3 color) {
    const glm::vec3 light = to_linear(color);
    const glm::vec3 xyz{glm::dot(glm::vec3(0.4124564f, 0.3575761f, 0.1804375f), light) / 0.95047f,
                        glm::dot(glm::vec3(0.2126729f, 0.7151522f, 0.0721750f), light),
                        glm::dot(glm::vec3(0.0193339f, 0.1191920f, 0.9503041f), light) / 1.08883f};
    const auto bent = [](float t) {
        return t > 216.0f / 24389.0f ? std::cbrt(t) : (24389.0f / 27.0f * t + 16.0f) / 116.0f;
    };
    const float x = bent(xyz.x), y = bent(xyz.y), z = bent(xyz.z);
    return {116.0f * y - 16.0f, 500.0f * (x - y), 200.0f * (y - z)};
}

float lightness_of(glm::vec3 color) {
    return to_lab(color).x;
}

float difference_of_labs(glm::vec3 one, glm::vec3 two) {
    const float mean_chroma = 0.5f * (std::hypot(one.y, one.z) + std::hypot(two.y, two.z));
    const float stretch = 1.0f + 0.5f * (1.0f - seventh(mean_chroma));
    const float a1 = one.y * stretch, a2 = two.y * stretch;
    const float c1 = std::hypot(a1, one.z), c2 = std::hypot(a2, two.z);
    const float h1 = hue_of(a1, one.z), h2 = hue_of(a2, two.z);
    const bool is_gray = c1 * c2 == 0.0f;
    float turn = is_gray ? 0.0f : h2 - h1;
    if (turn > 180.0f) turn -= 360.0f;
    if (turn < -180.0f) turn += 360.0f;
    const float lightness = two.x - one.x, chroma = c2 - c1;
    const float hue = 2.0f * std::sqrt(c1 * c2) * std::sin(turned(turn * 0.5f));
    const float l = 0.5f * (one.x + two.x), c = 0.5f * (c1 + c2);
    float h = h1 + h2;
    if (!is_gray) {
        if (std::abs(h1 - h2) > 180.0f) h += h < 360.0f ? 360.0f : -360.0f;
        h *= 0.5f;
    }
    const float t = 1.0f - 0.17f * std::cos(turned(h - 30.0f)) + 0.24f * std::cos(turned(2.0f * h)) +
                    0.32f * std::cos(turned(3.0f * h + 6.0f)) - 0.20f * std::cos(turned(4.0f * h - 63.0f));
    const float off = (l - 50.0f) * (l - 50.0f);
    const float by_lightness = 1.0f + 0.015f * off / std::sqrt(20.0f + off), by_chroma = 1.0f + 0.045f * c,
                by_hue = 1.0f + 0.015f * c * t;
    const float around = (h - 275.0f) / 25.0f;
    const float rotation = -2.0f * seventh(c) * std::sin(turned(60.0f * std::exp(-around * around)));
    const float dl = lightness / by_lightness, dc = chroma / by_chroma, dh = hue / by_hue;
    return std::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

float difference_of(glm::vec3 a, glm::vec3 b, Sight sight) {
    return difference_of_labs(to_lab(as_seen(a, sight)), to_lab(as_seen(b, sight)));
}

}
