// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/fibers/fiber_frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

namespace myoatlas::sculpt {
namespace {

// Returns where each value lies between the lowest and the highest of its neighborhood, 0..1. Neighborhoods are bands
// of `place` (0..1); limits change smoothly from band to band.
std::vector<float> within_bands(const std::vector<float>& values, const std::vector<float>& place) {
    constexpr std::size_t k_bands = 24;
    const auto band_of = [&](std::size_t i) {
        return std::min(static_cast<std::size_t>(std::clamp(place[i], 0.0f, 1.0f) * k_bands), k_bands - 1);
    };
    std::array<float, k_bands> low, high;
    low.fill(1e30f);
    high.fill(-1e30f);
    for (std::size_t i = 0; i < values.size(); ++i) {
        low[band_of(i)] = std::min(low[band_of(i)], values[i]);
        high[band_of(i)] = std::max(high[band_of(i)], values[i]);
    }
    std::vector<float> shares(values.size(), 0.5f);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float at = std::clamp(place[i] * k_bands - 0.5f, 0.0f, static_cast<float>(k_bands - 1));
        std::size_t a = static_cast<std::size_t>(at), b = std::min(a + 1, k_bands - 1);
        const float t = at - static_cast<float>(a);
        if (low[a] > high[a]) a = b;
        if (low[b] > high[b]) b = a;
        if (low[a] > high[a]) a = b = band_of(i);
        const float from = low[a] + t * (low[b] - low[a]), to = high[a] + t * (high[b] - high[a]);
        if (to - from > 1e-4f) shares[i] = std::clamp((values[i] - from) / (to - from), 0.0f, 1.0f);
    }
    return shares;
}

// Scales values to 0..1.
void normalize_range(std::vector<float>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const float from = *low, range = std::max(*high - *low, 1e-6f);
    for (float& v : values) v = (v - from) / range;
}

}

// Power iteration on the covariance.
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

float extent_along(const geometry::MeshData& mesh, glm::vec3 direction) {
    direction = glm::normalize(direction);
    float low = 1e30f, high = -1e30f;
    for (const glm::vec3& p : mesh.positions) {
        low = std::min(low, glm::dot(p, direction));
        high = std::max(high, glm::dot(p, direction));
    }
    return high - low;
}

void lay_fibers_on_surface(geometry::MeshData& mesh) {
    for (std::size_t i = 0; i < mesh.fiber.size(); ++i) {
        glm::vec3 fiber = mesh.fiber[i];
        fiber -= glm::dot(fiber, mesh.normals[i]) * mesh.normals[i];
        const float length = glm::length(fiber);
        mesh.fiber[i] = length > 0.15f ? fiber / length : glm::vec3(0.0f);
    }
}

void run_fibers(geometry::MeshData& mesh, glm::vec3 direction) {
    const std::size_t n = mesh.positions.size();
    if (n == 0 || !(glm::length(direction) > 0.0f)) return;
    direction = glm::normalize(direction);
    glm::vec3 middle(0.0f);
    for (const glm::vec3& p : mesh.positions) middle += p / static_cast<float>(n);
    std::vector<glm::vec3> offsets;
    std::vector<float> forward, sideways;
    for (const glm::vec3& p : mesh.positions) {
        offsets.push_back(p - middle - glm::dot(p - middle, direction) * direction);
        forward.push_back(glm::dot(p, direction));
    }
    const glm::vec3 wide = widest_direction(offsets);
    for (const glm::vec3& p : mesh.positions) sideways.push_back(glm::dot(p, wide));
    normalize_range(sideways);
    mesh.along = within_bands(forward, sideways);
    mesh.fiber.assign(n, direction);
}

void set_across(geometry::MeshData& mesh) {
    const std::size_t n = mesh.positions.size();
    mesh.across.assign(n, 0.5f);
    if (n == 0) return;
    // The width is measured about the centers of bands along the part, away from the mean fiber.
    constexpr std::size_t k_bands = 24;
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
    // Toward lateral; where the width runs front to back, toward the back.
    const glm::vec3 lateral(1, 0, 0), back(0, 0, -1), down(0, -1, 0);
    const float to_lateral = glm::dot(wide, lateral), to_back = glm::dot(wide, back);
    const float sense = std::abs(to_lateral) >= 0.35f ? to_lateral
                        : std::abs(to_back) >= 0.35f  ? to_back
                                                      : glm::dot(wide, down);
    if (sense < 0.0f) wide = -wide;
    std::vector<float> sideways;
    for (const glm::vec3& p : mesh.positions) sideways.push_back(glm::dot(p, wide));
    mesh.across = within_bands(sideways, mesh.along);
}

}
