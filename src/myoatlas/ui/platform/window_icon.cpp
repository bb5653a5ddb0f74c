// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/window_icon.h"

#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>

namespace myoatlas::ui {

namespace {

constexpr glm::vec3 k_paper{0.965f, 0.925f, 0.870f}, k_tendon{0.86f, 0.78f, 0.66f};
constexpr glm::vec3 k_muscle{0.690f, 0.255f, 0.200f}, k_fiber{0.560f, 0.170f, 0.130f}, k_point{1.0f, 0.955f, 0.80f};

float smooth(float edge, float width, float value) {
    const float t = std::clamp((value - edge + width) / (2.0f * width), 0.0f, 1.0f);
    return t * t * (3.0f - 2.0f * t);
}

// The color at a place from -1 to 1 either way; `soft` is half a pixel.
glm::vec4 color_at(glm::vec2 at, float soft) {
    const glm::vec2 corner = glm::max(glm::abs(at) - 0.62f, glm::vec2(0.0f));
    const float ground = 1.0f - smooth(0.34f, soft, glm::length(corner)); // a square with round corners
    // Along the muscle, from below left to above right, and across it.
    const float along = (at.x + at.y) * 0.70710678f, across = std::abs(at.x - at.y) * 0.70710678f;
    const float from_middle = std::abs(along) / 0.98f;
    const float belly =
        0.42f * std::pow(std::max(0.0f, std::cos(1.5707963f * std::min(1.0f, from_middle / 0.78f))), 0.8f);
    glm::vec3 color = k_paper;
    constexpr float k_tendon_width = 0.075f;
    if (from_middle < 1.0f) color = glm::mix(k_tendon, color, smooth(k_tendon_width, soft, across));
    const float in_belly = 1.0f - smooth(belly, soft, across);
    const float fiber = belly > 0.05f ? 0.5f + 0.5f * std::cos(across / belly * 12.0f) : 0.0f;
    color = glm::mix(color, glm::mix(k_muscle, k_fiber, 0.45f * fiber), in_belly * (belly > 0.03f ? 1.0f : 0.0f));
    color = glm::mix(k_point, color, smooth(0.16f, soft, glm::length(at)));
    return {color, ground};
}

}

std::vector<std::uint8_t> draw_window_icon(int size) {
    std::vector<std::uint8_t> pixels;
    pixels.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4);
    const float pixel = 2.0f / static_cast<float>(size);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const glm::vec2 at{(static_cast<float>(x) + 0.5f) * pixel - 1.0f,
                               1.0f - (static_cast<float>(y) + 0.5f) * pixel};
            const glm::vec4 color = color_at(at, pixel * 0.75f);
            for (int i = 0; i < 4; ++i)
                pixels.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(color[i], 0.0f, 1.0f) * 255.0f)));
        }
    return pixels;
}

}
