// SPDX-License-Identifier: MIT
#include "body/fiber_frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

namespace body {
namespace {

// Returns the direction of greatest spread of points (power iteration on their covariance).
glm::vec3 widest_direction(const std::vector<glm::vec3>& offsets) {
    glm::mat3 spread(0.0f);
    for (const glm::vec3& d : offsets) spread += glm::outerProduct(d, d);
    glm::vec3 direction(0.62f, 0.31f, 0.72f);
    for (int i = 0; i < 60; ++i) {
        const glm::vec3 next = spread * direction;
        const float size = glm::length(next);
        if (!(size > 1e-12f)) break;
        direction = next / size;
    }
    return direction;
}

}

void lay_fibers_on_surface(scene::MeshData& mesh) {
    for (std::size_t i = 0; i < mesh.fiber.size(); ++i) {
        glm::vec3 fiber = mesh.fiber[i];
        fiber -= glm::dot(fiber, mesh.normals[i]) * mesh.normals[i];
        const float length = glm::length(fiber);
        mesh.fiber[i] = length > 0.15f ? fiber / length : glm::vec3(0.0f);
    }
}

void set_across(scene::MeshData& mesh) {
    constexpr std::size_t k_bands = 24;
    const std::size_t n = mesh.positions.size();
    mesh.across.assign(n, 0.5f);
    if (n == 0) return;
    // Centers of bands along the part; the width is measured about them, away from the mean fibre.
    std::array<glm::vec3, k_bands> center{};
    std::array<float, k_bands> count{};
    const auto band_of = [&](std::size_t i) {
        return std::min(static_cast<std::size_t>(mesh.along[i] * k_bands), k_bands - 1);
    };
    glm::vec3 mean_fiber(0.0f), middle(0.0f);
    for (std::size_t i = 0; i < n; ++i) {
        center[band_of(i)] += mesh.positions[i];
        count[band_of(i)] += 1.0f;
        mean_fiber += mesh.fiber[i];
        middle += mesh.positions[i] / static_cast<float>(n);
    }
    for (std::size_t b = 0; b < k_bands; ++b)
        if (count[b] > 0.0f) center[b] /= count[b];
    mean_fiber = glm::length(mean_fiber) > 1e-6f ? glm::normalize(mean_fiber) : glm::vec3(0, 1, 0);
    std::vector<glm::vec3> offsets(n);
    for (std::size_t i = 0; i < n; ++i) {
        offsets[i] = mesh.positions[i] - center[band_of(i)];
        offsets[i] -= glm::dot(offsets[i], mean_fiber) * mean_fiber;
    }
    glm::vec3 wide = widest_direction(offsets);
    // Towards lateral; where the width runs front to back, towards the back.
    const glm::vec3 lateral(middle.x >= -1.0f ? 1.0f : -1.0f, 0.0f, 0.0f), back(0.0f, 0.0f, -1.0f), down(0.0f, -1.0f, 0.0f);
    const float to_lateral = glm::dot(wide, lateral), to_back = glm::dot(wide, back);
    const float sense = std::abs(to_lateral) >= 0.35f ? to_lateral : std::abs(to_back) >= 0.35f ? to_back : glm::dot(wide, down);
    if (sense < 0.0f) wide = -wide;
    std::array<float, k_bands> low, high;
    low.fill(1e30f);
    high.fill(-1e30f);
    for (std::size_t i = 0; i < n; ++i) {
        const float w = glm::dot(mesh.positions[i], wide);
        low[band_of(i)] = std::min(low[band_of(i)], w);
        high[band_of(i)] = std::max(high[band_of(i)], w);
    }
    // Limits change smoothly from band to band: blend between the centers of neighbors.
    for (std::size_t i = 0; i < n; ++i) {
        const float at = std::clamp(mesh.along[i] * k_bands - 0.5f, 0.0f, static_cast<float>(k_bands - 1));
        std::size_t a = static_cast<std::size_t>(at), b = std::min(a + 1, k_bands - 1);
        const float t = at - static_cast<float>(a);
        if (count[a] == 0.0f) a = b;
        if (count[b] == 0.0f) b = a;
        if (count[a] == 0.0f) a = b = band_of(i);
        const float from = low[a] + t * (low[b] - low[a]), to = high[a] + t * (high[b] - high[a]);
        const float w = glm::dot(mesh.positions[i], wide);
        mesh.across[i] = to - from > 1e-4f ? std::clamp((w - from) / (to - from), 0.0f, 1.0f) : 0.5f;
    }
}

}
