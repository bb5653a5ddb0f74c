// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/described/place_finder.h"

#include "myoatlas/geometry/mesh_measures.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::sculpt {

namespace {

FoundPlace point_of(const geometry::MeshData& mesh, const geometry::SurfacePoint& found) {
    const auto& t = mesh.triangles[found.triangle];
    glm::vec3 outward{0.0f};
    for (int k = 0; k < 3; ++k) outward += found.weight[k] * mesh.normals[t[static_cast<std::size_t>(k)]];
    return {found.position, glm::length(outward) > 1e-4f ? glm::normalize(outward) : glm::vec3{0.0f, 1.0f, 0.0f}};
}

glm::vec3 side_of(BoneFace face) {
    switch (face) {
    case BoneFace::Front:
        return {0.0f, 0.0f, 1.0f};
    case BoneFace::Back:
        return {0.0f, 0.0f, -1.0f};
    case BoneFace::Medial:
        return {-1.0f, 0.0f, 0.0f};
    case BoneFace::Lateral:
        return {1.0f, 0.0f, 0.0f};
    case BoneFace::Up:
        return {0.0f, 1.0f, 0.0f};
    default:
        return {0.0f, -1.0f, 0.0f};
    }
}

}

PlaceFinder::PlaceFinder(const std::vector<scene::PartMesh>& body) {
    for (const auto& part : body)
        if (part.side != core::Side::Right && !part.mesh.triangles.empty()) parts_[part.structure] = &part;
}

std::optional<FoundPlace> PlaceFinder::find(const BonePlace& place) {
    const auto part = parts_.find(place.on);
    if (part == parts_.end()) return std::nullopt;
    const auto& mesh = part->second->mesh;
    const auto box = geometry::bounds_of(mesh.positions);
    const glm::vec3 wanted = glm::mix(box.min, box.max, place.at);
    if (place.face == BoneFace::Free) return FoundPlace{wanted, {0.0f, 0.0f, 1.0f}};
    const auto* surface = surface_of(place.on);
    std::optional<geometry::SurfacePoint> found;
    if (place.face == BoneFace::Nearest) {
        found = surface->find(wanted);
    } else {
        const glm::vec3 side = side_of(place.face);
        const float far_mm = glm::length(box.max - box.min);
        found = surface->find_along(wanted + far_mm * side, -side, 0.0f, 2.0f * far_mm);
    }
    if (!found) return std::nullopt;
    const FoundPlace point = point_of(mesh, *found);
    return FoundPlace{point.position + place.lift_mm * point.outward, point.outward};
}

std::optional<FoundPlace> PlaceFinder::nearest(const std::string& on, const glm::vec3& to, float reach_mm) {
    const auto part = parts_.find(on);
    if (part == parts_.end()) return std::nullopt;
    const auto found = surface_of(on)->find_within(to, reach_mm);
    if (!found) return std::nullopt;
    return point_of(part->second->mesh, *found);
}

const geometry::NearestSurface* PlaceFinder::surface_of(const std::string& on) {
    auto& surface = surfaces_[on];
    if (!surface) surface = std::make_unique<geometry::NearestSurface>(parts_.at(on)->mesh);
    return surface.get();
}

std::vector<FoundPlace> curve_through(const std::vector<FoundPlace>& points, float step_mm, int least_steps) {
    constexpr int k_most_steps = 24;
    std::vector<FoundPlace> curve;
    const auto count = static_cast<int>(points.size());
    const auto at = [&](int i) { return points[static_cast<std::size_t>(std::clamp(i, 0, count - 1))]; };
    for (int i = 0; i + 1 < count; ++i) {
        const FoundPlace a = at(i - 1), b = at(i), c = at(i + 1), d = at(i + 2);
        const int steps =
            std::clamp(static_cast<int>(glm::distance(b.position, c.position) / step_mm), least_steps, k_most_steps);
        for (int s = i == 0 ? 0 : 1; s <= steps; ++s) {
            const float t = static_cast<float>(s) / static_cast<float>(steps), t2 = t * t, t3 = t2 * t;
            const glm::vec3 p = 0.5f * (2.0f * b.position + t * (c.position - a.position) +
                                        t2 * (2.0f * a.position - 5.0f * b.position + 4.0f * c.position - d.position) +
                                        t3 * (3.0f * b.position - a.position - 3.0f * c.position + d.position));
            curve.push_back({p, glm::mix(b.outward, c.outward, t)});
        }
    }
    return curve;
}

float at_step(const std::vector<float>& values, float t) {
    const float place = t * static_cast<float>(values.size() - 1);
    const auto i = std::min(static_cast<std::size_t>(place), values.size() - 1);
    const auto next = std::min(i + 1, values.size() - 1);
    return glm::mix(values[i], values[next], place - static_cast<float>(i));
}

}
