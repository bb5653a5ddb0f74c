#include "body/skin_region.h"

#include "scene/mesh_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <numeric>

namespace body {

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

std::vector<float> details_at(const SkinDetail& detail, float place, float angle_deg) {
    if (place <= detail.stations.front() || place >= detail.stations.back() || angle_deg >= detail.angles_deg.back())
        return {};
    const auto rows = SplineBasis{detail.stations, SplineEnds::Level}.weights(place);
    const auto columns = SplineBasis{detail.angles_deg, SplineEnds::Level}.weights(angle_deg);
    std::vector<float> weights;
    for (const float row : rows)
        for (const float column : columns) weights.push_back(row * column);
    return weights;
}

}

std::size_t count_numbers(const SkinRegion& region) {
    std::size_t count = region.angles_deg.size();
    for (const auto& station : region.stations) count += 5 + station.radii.size();
    return count;
}

SkinChart::SkinChart(const SkinRegion& region)
    : region_(region), along_(knots_of(region), SplineEnds::Natural),
      around_(region.angles_deg, region.is_midline ? SplineEnds::Level : SplineEnds::Periodic, 360.0f),
      knots_(knots_of(region)) {}

float SkinChart::knot(float place) const {
    const float last = static_cast<float>(knots_.size() - 1);
    const float clamped = std::clamp(place, 0.0f, last);
    const auto left = std::min(static_cast<std::size_t>(clamped), knots_.size() - 2);
    return knots_[left] + (clamped - static_cast<float>(left)) * (knots_[left + 1] - knots_[left]);
}

std::vector<float> SkinChart::station_weights(float place) const { return along_.weights(knot(place)); }
std::vector<float> SkinChart::angle_weights(float angle_deg) const { return around_.weights(angle_deg); }

SkinRay SkinChart::ray(float place, float angle_deg) const {
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

bool is_sound(const SkinRegion& region) {
    if (region.stations.size() < 3 || region.angles_deg.size() < 3) return false;
    if (!std::is_sorted(region.angles_deg.begin(), region.angles_deg.end(), std::less_equal<>{})) return false;
    return std::all_of(region.stations.begin(), region.stations.end(), [&](const SkinStation& station) {
        const bool is_pole = &station == &region.stations.front() || &station == &region.stations.back();
        return station.radii.size() == (is_pole ? 1 : region.angles_deg.size());
    });
}

scene::MeshData build_region_surface(const SkinRegion& region, float edge_mm) {
    const SkinChart chart{region};
    const std::size_t stations = region.stations.size(), angles = region.angles_deg.size();
    std::vector<float> radii; // poles spread over all angles
    float widest = 0.0f;
    for (const auto& station : region.stations) {
        for (std::size_t a = 0; a < angles; ++a) radii.push_back(station.radii[station.radii.size() == 1 ? 0 : a]);
        widest = std::max(widest, *std::max_element(station.radii.begin(), station.radii.end()));
    }
    const auto knots = knots_of(region);
    const int columns = 2 * std::max(8, static_cast<int>(std::ceil(3.14159265f * widest / edge_mm)));
    const int rows = std::max(static_cast<int>(stations), static_cast<int>(std::ceil(knots.back() / edge_mm)));

    std::vector<std::vector<float>> around(static_cast<std::size_t>(columns));
    std::vector<float> angle_of(around.size());
    for (int c = 0; c < columns; ++c) {
        const float angle = 360.0f * static_cast<float>(c) / static_cast<float>(columns);
        angle_of[static_cast<std::size_t>(c)] = angle;
        around[static_cast<std::size_t>(c)] = chart.angle_weights(region.is_midline && angle > 180.0f ? 360.0f - angle : angle);
    }
    scene::MeshData mesh;
    const auto point_at = [&](float place, std::size_t column) {
        const auto along = chart.station_weights(place);
        float radius = 0.0f;
        for (std::size_t s = 0; s < stations; ++s) {
            float of_station = 0.0f;
            for (std::size_t a = 0; a < angles; ++a) of_station += around[column][a] * radii[s * angles + a];
            radius += along[s] * of_station;
        }
        const float folded = region.is_midline && angle_of[column] > 180.0f ? 360.0f - angle_of[column] : angle_of[column];
        for (const auto& detail : region.details) {
            const auto weights = details_at(detail, place, folded);
            for (std::size_t i = 0; i < weights.size(); ++i) radius += weights[i] * detail.values[i];
        }
        const SkinRay ray = chart.ray(place, angle_of[column]);
        return ray.origin + ray.direction * std::max(0.5f, radius);
    };
    // Rows equally spaced by knot, found again as a place among the stations.
    for (int r = 0; r <= rows; ++r) {
        const float knot = knots.back() * static_cast<float>(r) / static_cast<float>(rows);
        const auto above = std::upper_bound(knots.begin() + 1, knots.end() - 1, knot);
        const auto left = static_cast<std::size_t>(above - knots.begin()) - 1;
        const float place = static_cast<float>(left) + (knot - knots[left]) / (knots[left + 1] - knots[left]);
        const bool is_pole = r == 0 || r == rows;
        for (std::size_t c = 0; c < (is_pole ? 1 : around.size()); ++c) mesh.positions.push_back(point_at(place, c));
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
    mesh.normals = scene::smooth_normals(mesh);
    return mesh;
}

}
