// SPDX-License-Identifier: MIT
#include "surface_distance.h"

#include "myoatlas/geometry/nearest_surface.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <memory>

namespace myoatlas::measure {
namespace {

glm::vec3 face_of(const geometry::MeshData& mesh, std::size_t triangle) {
    const auto& t = mesh.triangles[triangle];
    return glm::cross(mesh.positions[t[1]] - mesh.positions[t[0]], mesh.positions[t[2]] - mesh.positions[t[0]]);
}

}

Spread spread_of(std::vector<float> distances) {
    if (distances.empty()) return {};
    double sum = 0.0;
    for (const float d : distances) sum += d;
    const auto at = distances.begin() + static_cast<std::ptrdiff_t>(0.95 * static_cast<double>(distances.size() - 1));
    std::nth_element(distances.begin(), at, distances.end());
    return {static_cast<float>(sum / static_cast<double>(distances.size())), *at};
}

std::vector<SurfaceSample> sample_surface(const geometry::MeshData& mesh, std::size_t count) {
    std::vector<double> run{0.0};
    for (std::size_t i = 0; i < mesh.triangles.size(); ++i) run.push_back(run.back() + glm::length(face_of(mesh, i)));
    std::vector<SurfaceSample> points;
    if (!(run.back() > 0.0)) return points;
    std::size_t triangle = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const double at = run.back() * (static_cast<double>(k) + 0.5) / static_cast<double>(count);
        while (triangle + 1 < mesh.triangles.size() && run[triangle + 1] < at) ++triangle;
        // Low-discrepancy pair (golden ratio's two-dimensional kin), folded into the triangle.
        double u = std::fmod(0.5 + 0.7548776662466927 * static_cast<double>(k), 1.0);
        double v = std::fmod(0.5 + 0.5698402909980532 * static_cast<double>(k), 1.0);
        if (u + v > 1.0) u = 1.0 - u, v = 1.0 - v;
        SurfaceSample point;
        point.triangle = static_cast<std::uint32_t>(triangle);
        point.weight = glm::vec3(1.0 - u - v, u, v);
        const auto& t = mesh.triangles[triangle];
        point.position = point.weight.x * mesh.positions[t[0]] + point.weight.y * mesh.positions[t[1]] +
                         point.weight.z * mesh.positions[t[2]];
        const glm::vec3 face = face_of(mesh, triangle);
        point.normal = face / std::max(glm::length(face), 1e-12f);
        points.push_back(point);
    }
    return points;
}

struct SurfaceDistance::Impl {
    geometry::MeshData mesh;
    std::unique_ptr<geometry::NearestSurface> surface; // none without triangles
};

SurfaceDistance::SurfaceDistance(const geometry::MeshData& mesh) : impl_(std::make_unique<Impl>()) {
    impl_->mesh.positions = mesh.positions;
    impl_->mesh.triangles = mesh.triangles;
    if (!mesh.triangles.empty()) impl_->surface = std::make_unique<geometry::NearestSurface>(impl_->mesh);
}

SurfaceDistance::~SurfaceDistance() = default;

SurfaceSample SurfaceDistance::nearest(glm::vec3 point) const {
    if (!impl_->surface) return {};
    const geometry::SurfacePoint nearest = impl_->surface->find(point);
    const glm::vec3 face = face_of(impl_->mesh, nearest.triangle);
    if (nearest.triangle >= impl_->mesh.triangles.size()) return {}; // a point that is no number
    return {nearest, face / std::max(glm::length(face), 1e-12f), nearest.distance_mm};
}

SurfaceGap gap_between(const std::vector<SurfaceSample>& a_samples, const SurfaceDistance& a,
                       const geometry::MeshData& b) {
    const SurfaceDistance nearest_b(b);
    std::vector<float> there, back;
    for (const SurfaceSample& point : a_samples) there.push_back(nearest_b.nearest(point.position).distance);
    for (const SurfaceSample& point : sample_surface(b, a_samples.size()))
        back.push_back(a.nearest(point.position).distance);
    return {spread_of(std::move(there)), spread_of(std::move(back))};
}

SurfaceGap gap_between(const geometry::MeshData& a, const geometry::MeshData& b, std::size_t samples) {
    return gap_between(sample_surface(a, samples), SurfaceDistance(a), b);
}

}
