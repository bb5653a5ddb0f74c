// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/skin/skin_region.h"

#include "myoatlas/geometry/mesh_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <numeric>

namespace myoatlas::sculpt {

namespace {

// Stations are as far apart as their rays' ends are: what they move plus what they turn, at a typical radius.
std::vector<float> knots_of(const SkinRegion& region) {
    std::vector<float> knots{0.0f};
    for (std::size_t i = 1; i < region.stations.size(); ++i) {
        const auto &a = region.stations[i - 1], &b = region.stations[i];
        const float turn = glm::radians(std::abs(b.tilt_deg - a.tilt_deg));
        knots.push_back(knots.back() + std::max(1.0f, glm::distance(a.at, b.at) + region.radius_mm * turn));
    }
    return knots;
}

}

std::size_t count_numbers(const SkinRegion& region) {
    std::size_t count = 0;
    for (const auto& station : region.stations) count += station.radii.size();
    return count;
}

SkinCoordinates::SkinCoordinates(const SkinRegion& region)
    : region_(region), along_(knots_of(region), geometry::SplineEnds::Natural),
      around_(region.angles_deg, region.is_midline ? geometry::SplineEnds::Level : geometry::SplineEnds::Periodic,
              360.0f),
      knots_(knots_of(region)) {}

float SkinCoordinates::knot(float place) const {
    const float last = static_cast<float>(knots_.size() - 1);
    const float clamped = std::clamp(place, 0.0f, last);
    const auto left = std::min(static_cast<std::size_t>(clamped), knots_.size() - 2);
    return knots_[left] + (clamped - static_cast<float>(left)) * (knots_[left + 1] - knots_[left]);
}

std::vector<float> SkinCoordinates::station_weights(float place) const {
    return along_.weights(knot(place));
}
std::vector<float> SkinCoordinates::angle_weights(float angle_deg) const {
    return around_.weights(angle_deg);
}

SkinRay SkinCoordinates::ray(float place, float angle_deg) const {
    const auto weights = station_weights(place);
    glm::vec3 origin{0.0f};
    float tilt = 0.0f, lean = 0.0f;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        origin += region_.stations[i].at * weights[i];
        tilt += region_.stations[i].tilt_deg * weights[i];
        lean += region_.stations[i].lean_deg * weights[i];
    }
    const float angle = glm::radians(angle_deg);
    const float elevation = glm::radians(std::clamp(tilt + lean * std::cos(angle), -90.0f, 90.0f));
    const glm::vec3 out = region_.zero * std::cos(angle) + glm::cross(region_.axis, region_.zero) * std::sin(angle);
    return {origin, out * std::cos(elevation) + region_.axis * std::sin(elevation)};
}

float SkinCoordinates::radius(float place, float angle_deg) const {
    const auto along = station_weights(place), around = angle_weights(angle_deg);
    float radius = 0.0f;
    for (std::size_t s = 0; s < along.size(); ++s) {
        const auto& radii = region_.stations[s].radii;
        float of_station = radii.front(); // a pole has but one
        if (radii.size() > 1) of_station = std::inner_product(radii.begin(), radii.end(), around.begin(), 0.0f);
        radius += along[s] * of_station;
    }
    return radius;
}

DetailBasis::DetailBasis(const SkinDetail& detail)
    : along_(detail.stations, geometry::SplineEnds::Level), around_(detail.angles_deg, geometry::SplineEnds::Level),
      first_(detail.stations.front()), last_(detail.stations.back()), widest_(detail.angles_deg.back()) {}

std::vector<float> DetailBasis::weights(float place, float angle_deg) const {
    if (place <= first_ || place >= last_ || angle_deg >= widest_) return {};
    const auto rows = along_.weights(place), columns = around_.weights(angle_deg);
    std::vector<float> weights;
    for (const float row : rows)
        for (const float column : columns) weights.push_back(row * column);
    return weights;
}

bool is_sound(const SkinRegion& region) {
    if (region.stations.size() < 3 || region.angles_deg.size() < 3) return false;
    if (!std::is_sorted(region.angles_deg.begin(), region.angles_deg.end(), std::less_equal<>{})) return false;
    for (const auto& detail : region.details)
        if (detail.stations.size() < 2 || detail.angles_deg.size() < 2 ||
            detail.values.size() != detail.stations.size() * detail.angles_deg.size() ||
            !std::is_sorted(detail.stations.begin(), detail.stations.end(), std::less_equal<>{}) ||
            !std::is_sorted(detail.angles_deg.begin(), detail.angles_deg.end(), std::less_equal<>{}))
            return false;
    return std::all_of(region.stations.begin(), region.stations.end(), [&](const SkinStation& station) {
        const bool is_pole = &station == &region.stations.front() || &station == &region.stations.back();
        return station.radii.size() == (is_pole ? 1 : region.angles_deg.size());
    });
}

RegionSurface build_region_surface(const SkinRegion& region, float edge_mm) {
    const SkinCoordinates coordinates{region};
    const std::size_t stations = region.stations.size();
    float widest = 0.0f;
    for (const auto& station : region.stations)
        widest = std::max(widest, *std::max_element(station.radii.begin(), station.radii.end()));
    std::vector<DetailBasis> details(region.details.begin(), region.details.end());
    const auto knots = knots_of(region);
    const int columns = 2 * std::max(8, static_cast<int>(std::ceil(3.14159265f * widest / edge_mm)));
    const int rows = std::max(static_cast<int>(stations), static_cast<int>(std::ceil(knots.back() / edge_mm)));

    RegionSurface surface;
    geometry::MeshData& mesh = surface.mesh;
    const auto point_at = [&](float place, int column) {
        const float angle = 360.0f * static_cast<float>(column) / static_cast<float>(columns);
        const float folded = region.is_midline && angle > 180.0f ? 360.0f - angle : angle;
        float radius = coordinates.radius(place, folded), finish_mm = region.edge_mm;
        for (std::size_t d = 0; d < details.size(); ++d) {
            const auto weights = details[d].weights(place, folded);
            if (!weights.empty() && region.details[d].edge_mm > 0.0f)
                finish_mm = std::min(finish_mm, region.details[d].edge_mm);
            radius += std::inner_product(weights.begin(), weights.end(), region.details[d].values.begin(), 0.0f);
        }
        surface.finish_mm.push_back(finish_mm);
        const SkinRay ray = coordinates.ray(place, angle);
        return ray.origin + ray.direction * std::max(0.5f, radius);
    };
    // Rows equally spaced by knot, found again as a place among the stations.
    for (int r = 0; r <= rows; ++r) {
        const float knot = knots.back() * static_cast<float>(r) / static_cast<float>(rows);
        const auto above = std::upper_bound(knots.begin() + 1, knots.end() - 1, knot);
        const auto left = static_cast<std::size_t>(above - knots.begin()) - 1;
        const float place = static_cast<float>(left) + (knot - knots[left]) / (knots[left + 1] - knots[left]);
        const bool is_pole = r == 0 || r == rows;
        for (int c = 0; c < (is_pole ? 1 : columns); ++c) mesh.positions.push_back(point_at(place, c));
    }
    const auto count = static_cast<std::uint32_t>(columns);
    const auto vertex = [&](int row, std::uint32_t column) {
        return row == 0 ? 0u : 1u + static_cast<std::uint32_t>(row - 1) * count + column % count;
    };
    const auto last = static_cast<std::uint32_t>(mesh.positions.size() - 1);
    for (std::uint32_t c = 0; c < count; ++c) {
        mesh.triangles.push_back({0u, vertex(1, c + 1), vertex(1, c)});
        for (int r = 1; r + 1 < rows; ++r) {
            mesh.triangles.push_back({vertex(r, c), vertex(r, c + 1), vertex(r + 1, c + 1)});
            mesh.triangles.push_back({vertex(r, c), vertex(r + 1, c + 1), vertex(r + 1, c)});
        }
        mesh.triangles.push_back({vertex(rows - 1, c), vertex(rows - 1, c + 1), last});
    }
    mesh.normals = geometry::smooth_normals(mesh);
    return surface;
}

}
