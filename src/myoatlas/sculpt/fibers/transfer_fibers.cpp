// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/fibers/transfer_fibers.h"

#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/sculpt/fibers/fiber_frame.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::sculpt {
namespace {

struct SurfaceSpread {
    glm::vec3 middle{0.0f}, deviation{0.0f};
};

// Weighs each triangle by its area, so that the density of vertices does not matter.
SurfaceSpread spread_of(const geometry::MeshData& mesh) {
    glm::dvec3 sum(0.0), squares(0.0);
    double area = 0.0;
    for (const auto& t : mesh.triangles) {
        const glm::dvec3 a = mesh.positions[t[0]], b = mesh.positions[t[1]], c = mesh.positions[t[2]];
        const double weight = glm::length(glm::cross(b - a, c - a));
        const glm::dvec3 middle = (a + b + c) / 3.0;
        sum += weight * middle;
        squares += weight * middle * middle;
        area += weight;
    }
    if (!(area > 0.0)) return {};
    const glm::dvec3 middle = sum / area;
    return {middle, glm::sqrt(glm::max(squares / area - middle * middle, glm::dvec3(0.0)))};
}

}

void transfer_fibers(const geometry::MeshData& from, geometry::MeshData& to) {
    if (from.triangles.empty() || to.triangles.empty()) return;
    const SurfaceSpread there = spread_of(from), here = spread_of(to);
    constexpr float k_most_stretch = 2.0f, k_chart_mm = 0.5f;
    const glm::vec3 stretch = glm::clamp((there.deviation + k_chart_mm) / (here.deviation + k_chart_mm),
                                         1.0f / k_most_stretch, k_most_stretch);
    const std::size_t count = to.positions.size();
    const auto room_for = [&](const auto& source, auto& target) {
        target.clear();
        if (!source.empty()) target.resize(count);
        return !source.empty();
    };
    const bool has_along = room_for(from.along, to.along), has_across = room_for(from.across, to.across);
    const bool has_tendon = room_for(from.tendon, to.tendon), has_fiber = room_for(from.fiber, to.fiber);
    const bool has_fiber_coordinate = room_for(from.fiber_coordinate, to.fiber_coordinate);
    const geometry::NearestSurface surface(from);
    for (std::size_t v = 0; v < count; ++v) {
        const geometry::SurfacePoint found = surface.find(there.middle + (to.positions[v] - here.middle) * stretch);
        const auto& corners = from.triangles[found.triangle];
        const auto mixed = [&](const auto& values) {
            return values[corners[0]] * found.weight.x + values[corners[1]] * found.weight.y +
                   values[corners[2]] * found.weight.z;
        };
        if (has_along) to.along[v] = mixed(from.along);
        if (has_across) to.across[v] = mixed(from.across);
        if (has_fiber_coordinate) to.fiber_coordinate[v] = mixed(from.fiber_coordinate);
        if (has_tendon) to.tendon[v] = mixed(from.tendon);
        if (has_fiber) {
            const glm::vec3 fiber = mixed(from.fiber) / stretch;
            const float length = glm::length(fiber);
            to.fiber[v] = length > 0.1f ? fiber / length : glm::vec3(0.0f);
        }
    }
    if (has_fiber) lay_fibers_on_surface(to);
}

}
