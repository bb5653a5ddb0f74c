// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/fibers/fiber_coordinate.h"

#include "myoatlas/sculpt/fibers/fiber_frame.h"
#include "myoatlas/sculpt/fibers/tendon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/trigonometric.hpp>
#include <numeric>

namespace myoatlas::sculpt {
namespace {

using Values = std::vector<float>;

// What a unit of `along` and of a coordinate sideways spans in mm, and which way the latter grows.
struct Scale {
    float length_mm = 0.0f, width_mm = 0.0f;
    glm::vec3 sideways{1.0f, 0.0f, 0.0f};
};

float middle_of(Values& values) {
    if (values.empty()) return 0.0f;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Scale scale_of(const geometry::MeshData& mesh, const Values& sideways_values) {
    Scale scale;
    Values along, across;
    glm::vec3 sideways(0.0f);
    for (const auto& corners : mesh.triangles) {
        const std::uint32_t a = corners[0], b = corners[1], c = corners[2]; // Clang 14 captures no bindings
        const glm::vec3 p = mesh.positions[b] - mesh.positions[a], q = mesh.positions[c] - mesh.positions[a];
        const glm::vec3 normal = glm::cross(p, q);
        const float area = glm::dot(normal, normal);
        if (area < 1e-8f) continue;
        const auto slope = [&](const Values& v) {
            return (glm::cross(q, normal) * (v[b] - v[a]) + glm::cross(normal, p) * (v[c] - v[a])) / area;
        };
        const glm::vec3 forward = slope(mesh.along), side = slope(sideways_values);
        if (glm::length(forward) > 1e-5f) along.push_back(1.0f / glm::length(forward));
        if (glm::length(side) > 1e-5f) across.push_back(1.0f / glm::length(side));
        sideways += side * std::sqrt(area);
    }
    scale.length_mm = middle_of(along);
    scale.width_mm = middle_of(across);
    if (glm::length(sideways) > 1e-6f) scale.sideways = glm::normalize(sideways);
    return scale;
}

// Evens out values over the surface; its folds and rims leave ripples in coordinates that were taken from outlines.
void smooth_over_surface(const geometry::MeshData& mesh, Values& values, int rounds) {
    Values sum(values.size()), count(values.size());
    for (int round = 0; round < rounds; ++round) {
        std::fill(sum.begin(), sum.end(), 0.0f);
        std::fill(count.begin(), count.end(), 0.0f);
        for (const auto& triangle : mesh.triangles)
            for (std::size_t k = 0; k < 3; ++k) {
                sum[triangle[k]] += values[triangle[(k + 1) % 3]] + values[triangle[(k + 2) % 3]];
                count[triangle[k]] += 2.0f;
            }
        for (std::size_t i = 0; i < values.size(); ++i)
            if (count[i] > 0.0f) values[i] = 0.5f * (values[i] + sum[i] / count[i]);
    }
}

// How much flesh lies between the origin and each vertex, in mm along: tendon adds nothing.
Values flesh_before(const geometry::MeshData& mesh, float length_mm) {
    constexpr std::size_t k_bands = 48;
    std::array<float, k_bands> flesh{}, count{};
    const auto band_of = [](float along) {
        return std::min(static_cast<std::size_t>(std::max(along, 0.0f) * k_bands), k_bands - 1);
    };
    for (std::size_t i = 0; i < mesh.along.size(); ++i) {
        flesh[band_of(mesh.along[i])] += 1.0f - mesh.tendon[i];
        count[band_of(mesh.along[i])] += 1.0f;
    }
    std::array<float, k_bands + 1> before{};
    for (std::size_t b = 0; b < k_bands; ++b)
        before[b + 1] = before[b] + (count[b] > 0.0f ? flesh[b] / count[b] : 1.0f) * length_mm / k_bands;
    Values result;
    for (const float along : mesh.along) {
        const std::size_t b = band_of(along);
        result.push_back(before[b] + (along * k_bands - static_cast<float>(b)) * (before[b + 1] - before[b]));
    }
    return result;
}

// Turns a vertex's fiber toward growing `across` by an angle's tangent.
void slant(geometry::MeshData& mesh, std::size_t i, const glm::vec3& sideways, float tangent) {
    const glm::vec3 n = mesh.normals[i], f = mesh.fiber[i];
    if (f == glm::vec3(0.0f)) return;
    const glm::vec3 side = sideways - glm::dot(sideways, n) * n - glm::dot(sideways, f) * f;
    mesh.fiber[i] = glm::normalize(f + tangent * side);
}

// `across` runs straight through a muscle; this runs round its surface, so that it grows as fast at the edges.
float around(float across) {
    return std::acos(std::clamp(1.0f - 2.0f * across, -1.0f, 1.0f)) / 3.14159265f;
}

void lay_pennate(geometry::MeshData& mesh, const FiberLayout& plan) {
    for (float& value : mesh.fiber_coordinate) value = around(value);
    const Scale scale = scale_of(mesh, mesh.fiber_coordinate);
    const float angle = glm::radians(plan.angle_deg);
    const float sense = plan.is_tendon_of_origin ? -1.0f : 1.0f; // fibers near the tendon as they go on, or leave it
    const float bundle_mm = scale.width_mm / static_cast<float>(plan.bundles);
    const float round_mm = std::min(2.5f, 0.12f * bundle_mm); // the feather's keel
    const Values flesh = flesh_before(mesh, scale.length_mm);
    const Values across = mesh.fiber_coordinate;
    for (std::size_t i = 0; i < across.size(); ++i) {
        float from_tendon = (across[i] - around(plan.tendon_at)) * scale.width_mm;
        if (plan.bundles > 1) {
            const float at = across[i] * static_cast<float>(plan.bundles);
            from_tendon = (at - std::floor(at) - 0.5f) * bundle_mm;
        }
        const float distance = std::sqrt(from_tendon * from_tendon + round_mm * round_mm);
        mesh.fiber_coordinate[i] = distance * std::cos(angle) + sense * flesh[i] * std::sin(angle);
        slant(mesh, i, scale.sideways, -sense * (from_tendon / distance) * std::tan(angle) * (1.0f - mesh.tendon[i]));
    }
}

// Fibers that would meet where the muscle's width runs out, straight lines in the plane of fiber and width.
void lay_convergent(geometry::MeshData& mesh, const Scale& scale) {
    glm::vec3 forward(0.0f), middle(0.0f);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        forward += mesh.fiber[i];
        middle += mesh.positions[i] / static_cast<float>(mesh.positions.size());
    }
    if (!(glm::length(forward) > 1e-3f)) return;
    forward = glm::normalize(forward);
    const glm::vec3 raw = scale.sideways - glm::dot(scale.sideways, forward) * forward;
    if (!(glm::length(raw) > 0.3f)) return;
    const glm::vec3 sideways = glm::normalize(raw);

    // Place and width of the two ends.
    struct MuscleEnd {
        float at = 0.0f, side = 0.0f, width = 0.0f, count = 0.0f;
    } origin, insertion;
    const auto place = [&](std::size_t i) {
        const glm::vec3 d = mesh.positions[i] - middle;
        return std::pair{glm::dot(d, forward), glm::dot(d, sideways)};
    };
    const auto end_of = [&](std::size_t i) -> MuscleEnd* {
        return mesh.along[i] < 0.22f ? &origin : mesh.along[i] > 0.78f ? &insertion : nullptr;
    };
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        if (MuscleEnd* end = end_of(i)) {
            end->at += place(i).first;
            end->side += place(i).second;
            end->count += 1.0f;
        }
    for (MuscleEnd* end : {&origin, &insertion}) {
        if (end->count < 3.0f) return;
        end->at /= end->count;
        end->side /= end->count;
    }
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        if (MuscleEnd* end = end_of(i)) end->width += std::abs(place(i).second - end->side) / end->count;

    constexpr float k_least_taper = 0.85f; // of widths; less is as good as parallel
    const MuscleEnd &wide = origin.width > insertion.width ? origin : insertion,
                    &narrow = origin.width > insertion.width ? insertion : origin;
    if (narrow.width > k_least_taper * wide.width || std::abs(wide.at - narrow.at) < 1.0f) return;
    const float reach = wide.width / (wide.width - narrow.width); // from the wide end to the meeting point
    const float meet_at = wide.at + reach * (narrow.at - wide.at),
                meet_side = wide.side + reach * (narrow.side - wide.side);
    const float radius = 0.5f * (std::abs(meet_at - wide.at) + std::abs(meet_at - narrow.at));
    const float sense = meet_at > wide.at ? 1.0f : -1.0f;
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const auto [at, side] = place(i);
        const float ahead = std::max((meet_at - at) * sense, 0.1f * radius), beside = meet_side - side;
        mesh.fiber_coordinate[i] = std::atan2(-beside, ahead) * radius;
        mesh.fiber[i] = forward + sideways * (beside * sense / ahead);
    }
    lay_fibers_on_surface(mesh);
}

// Rings round the middle of the part, as wide as the part is.
void lay_ring(geometry::MeshData& mesh) {
    glm::vec3 middle(0.0f);
    for (const glm::vec3& p : mesh.positions) middle += p / static_cast<float>(mesh.positions.size());
    std::vector<glm::vec3> offsets;
    for (const glm::vec3& p : mesh.positions) offsets.push_back(p - middle);
    const glm::vec3 u = widest_direction(offsets);
    float u_spread = 0.0f, v_spread = 0.0f;
    std::vector<glm::vec3> rest;
    for (const glm::vec3& d : offsets) rest.push_back(d - glm::dot(d, u) * u);
    const glm::vec3 v = widest_direction(rest);
    for (const glm::vec3& d : offsets) {
        u_spread += glm::dot(d, u) * glm::dot(d, u);
        v_spread += glm::dot(d, v) * glm::dot(d, v);
    }
    u_spread = std::sqrt(std::max(u_spread, 1e-6f));
    v_spread = std::sqrt(std::max(v_spread, 1e-6f));
    const float mean = std::sqrt(u_spread * v_spread);
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const float x = glm::dot(offsets[i], u) / u_spread, y = glm::dot(offsets[i], v) / v_spread;
        mesh.fiber_coordinate[i] = std::sqrt(x * x + y * y) * mean;
        mesh.fiber[i] = u * (-y * u_spread) + v * (x * v_spread);
        if (glm::length(mesh.fiber[i]) > 1e-6f) mesh.fiber[i] = glm::normalize(mesh.fiber[i]);
    }
    lay_fibers_on_surface(mesh);
}

void scale_to_unit(Values& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const float from = *low, range = std::max(*high - *low, 1e-6f);
    for (float& v : values) v = (v - from) / range;
}

}

void lay_fibers(geometry::MeshData& mesh, const FiberLayout& plan) {
    if (mesh.positions.empty()) return;
    if (plan.direction != glm::vec3(0.0f)) {
        run_fibers(mesh, plan.direction);
        const float reach = extent_along(mesh, plan.direction);
        for (std::size_t i = 0; i < mesh.along.size(); ++i) mesh.tendon[i] = end_seam(mesh.along[i], reach);
        lay_fibers_on_surface(mesh);
        set_across(mesh);
    }
    const Scale scale = scale_of(mesh, mesh.across);
    whiten(mesh, plan, scale.length_mm);
    mesh.fiber_coordinate = mesh.across;
    smooth_over_surface(mesh, mesh.fiber_coordinate, 10);
    switch (plan.course) {
    case FiberCourse::Straight:
        return;
    case FiberCourse::Convergent:
        lay_convergent(mesh, scale);
        break;
    case FiberCourse::Pennate:
        lay_pennate(mesh, plan);
        break;
    case FiberCourse::Ring:
        lay_ring(mesh);
        break;
    }
    scale_to_unit(mesh.fiber_coordinate);
}

}
