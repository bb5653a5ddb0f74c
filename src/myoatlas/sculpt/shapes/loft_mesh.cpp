// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/fibers/tendon.h"
#include "myoatlas/sculpt/shapes/contour.h"
#include "myoatlas/sculpt/shapes/loft.h"
#include "myoatlas/sculpt/shapes/mesh_density.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace myoatlas::sculpt {
namespace {

constexpr int k_fine = 240; // steps along the axis to measure the profile
constexpr int k_round = 32; // points of a ring to measure it

// Arc lengths to try, closer together in the caps where the size changes as a square root.
std::vector<float> fine_steps(const Loft& loft, float length) {
    const float first = loft.stations.front().at, last = loft.stations.back().at;
    std::vector<float> steps;
    for (int i = 0; i < 12; ++i) {
        const float x = static_cast<float>(i) / 12.0f;
        steps.push_back(first * x * x);
    }
    for (int i = 0; i <= k_fine; ++i) steps.push_back(first + (last - first) * static_cast<float>(i) / k_fine);
    for (int i = 1; i <= 12; ++i) {
        const float x = 1.0f - static_cast<float>(i) / 12.0f;
        steps.push_back(length - (length - last) * x * x);
    }
    return steps;
}

// A polygon on a curve encloses less than the curve: moves it outward by as much as makes the areas equal.
Polygon ring_points(const Contour& contour, int count) {
    Polygon points = points_of(contour, count);
    const float lost = enclosed_area(contour) - signed_area(points), round = perimeter(points);
    if (!(lost > 0.0f) || !(round > 0.0f)) return points;
    const float by = std::min(lost / round, 0.06f * std::sqrt(std::abs(enclosed_area(contour))));
    Polygon moved = points;
    const std::size_t n = points.size();
    for (std::size_t i = 0; i < n; ++i) {
        const glm::vec2 along = points[(i + 1) % n] - points[(i + n - 1) % n];
        const float length = std::hypot(along.x, along.y);
        if (length > 1e-6f) moved[i] += by / length * glm::vec2(along.y, -along.x);
    }
    return moved;
}

float value_at(const std::vector<float>& run, const std::vector<float>& values, float at) {
    const auto above = std::upper_bound(run.begin(), run.end(), at);
    if (above == run.begin()) return values.front();
    if (above == run.end()) return values.back();
    const auto i = static_cast<std::size_t>(above - run.begin());
    const float t = (at - run[i - 1]) / std::max(run[i] - run[i - 1], 1e-9f);
    return values[i - 1] + t * (values[i] - values[i - 1]);
}

// How far the surface of a loft travels along its axis, and round it.
struct Profile {
    std::vector<float> steps; // arc lengths along the axis
    std::vector<float> run;   // the way over the surface up to each of them
    float area = 0.0f, widest = 0.0f;
    bool is_sane() const { return run.back() > 0.0f && widest > 0.0f; }
};

Profile profile_of(const Loft& loft, const LoftSurface& surface) {
    Profile profile;
    profile.steps = fine_steps(loft, surface.line().length());
    std::vector<glm::vec3> before, ring(k_round);
    for (const float s : profile.steps) {
        const Contour contour = surface.contour_at(s);
        const SectionFrame frame = surface.line().at(s);
        const Polygon points = points_of(contour, k_round);
        for (int j = 0; j < k_round; ++j)
            ring[static_cast<std::size_t>(j)] = frame.point(points[static_cast<std::size_t>(j)]);
        const float round = perimeter(points);
        profile.widest = std::max(profile.widest, round);
        float moved = 0.0f, mean = 0.0f;
        for (std::size_t j = 0; j < before.size(); ++j) {
            const float d = glm::distance(ring[j], before[j]);
            moved = std::max(moved, d);
            mean += d / k_round;
        }
        profile.area += mean * round;
        profile.run.push_back(profile.run.empty() ? 0.0f : profile.run.back() + 0.5f * (moved + mean));
        before = ring;
    }
    return profile;
}

// How many rings a loft has, and how many points each.
struct RingCount {
    int around = 0, rings = 0;
};

RingCount ring_count_for(const Loft& loft, const Profile& profile) {
    std::size_t harmonics = 1;
    for (const LoftStation& station : loft.stations) harmonics = std::max(harmonics, station.contour.terms.size());
    const float spacing = edge_length_for(profile.area);
    return {std::clamp(static_cast<int>(std::ceil(profile.widest / (0.85f * spacing))),
                       std::max(8, static_cast<int>(harmonics) + 6), 72),
            std::clamp(static_cast<int>(std::ceil(profile.run.back() / (1.5f * spacing))),
                       std::max<int>(5, static_cast<int>(loft.stations.size()) + 3), 160)};
}

// The first vertex, the rings, the last vertex.
void add_vertices(geometry::MeshData& mesh, const LoftSurface& surface, const Profile& profile, RingCount count) {
    const float length = surface.line().length();
    const auto add_vertex = [&](glm::vec3 position, float s, glm::vec3 fiber) {
        mesh.positions.push_back(position);
        mesh.along.push_back(std::clamp(s / length, 0.0f, 1.0f));
        mesh.fiber.push_back(fiber);
    };
    const float two_pi = 2.0f * std::numbers::pi_v<float>;
    const SectionFrame start = surface.line().at(0.0f), end = surface.line().at(length);
    add_vertex(start.point(surface.contour_at(0.0f).center), 0.0f, start.tangent);
    for (int i = 1; i <= count.rings; ++i) {
        const float s = value_at(profile.run, profile.steps,
                                 profile.run.back() * static_cast<float>(i) / static_cast<float>(count.rings + 1));
        const float step = 0.004f * length;
        const float low = std::max(s - step, 0.0f), high = std::min(s + step, length);
        const Contour contour = surface.contour_at(s), under = surface.contour_at(low), over = surface.contour_at(high);
        const Polygon points = ring_points(contour, count.around);
        const SectionFrame frame = surface.line().at(s), frame_under = surface.line().at(low),
                           frame_over = surface.line().at(high);
        for (int j = 0; j < count.around; ++j) {
            const float t = two_pi * static_cast<float>(j) / static_cast<float>(count.around);
            const glm::vec3 along = frame_over.point(point_at(over, t)) - frame_under.point(point_at(under, t));
            add_vertex(frame.point(points[static_cast<std::size_t>(j)]), s,
                       glm::length(along) > 1e-6f ? glm::normalize(along) : frame.tangent);
        }
    }
    add_vertex(end.point(surface.contour_at(length).center), length, end.tangent);
}

void add_triangles(geometry::MeshData& mesh, RingCount count) {
    const auto [around, rings] = count;
    const auto vertex = [around = around](int ring_index, int j) {
        return static_cast<std::uint32_t>(1 + ring_index * around + j % around);
    };
    const auto tip = static_cast<std::uint32_t>(mesh.positions.size() - 1);
    for (int j = 0; j < around; ++j) mesh.triangles.push_back({0u, vertex(0, j + 1), vertex(0, j)});
    for (int i = 0; i + 1 < rings; ++i)
        for (int j = 0; j < around; ++j) {
            const std::uint32_t a = vertex(i, j), b = vertex(i, j + 1), c = vertex(i + 1, j + 1), d = vertex(i + 1, j);
            // The shorter diagonal bends with the surface.
            if (glm::distance(mesh.positions[a], mesh.positions[c]) <=
                glm::distance(mesh.positions[b], mesh.positions[d])) {
                mesh.triangles.push_back({a, b, c});
                mesh.triangles.push_back({a, c, d});
            } else {
                mesh.triangles.push_back({a, b, d});
                mesh.triangles.push_back({b, c, d});
            }
        }
    for (int j = 0; j < around; ++j) mesh.triangles.push_back({tip, vertex(rings - 1, j), vertex(rings - 1, j + 1)});
}

void set_tendon(geometry::MeshData& mesh, const Loft& loft, const LoftSurface& surface, const Profile& profile,
                bool is_muscle) {
    const float length = surface.line().length();
    TendonProfile tendon;
    if (is_muscle)
        for (const float s : profile.steps) tendon.add(s / length, surface.area_at(s));
    mesh.tendon.reserve(mesh.positions.size());
    for (const float along : mesh.along)
        mesh.tendon.push_back(!is_muscle ? 0.0f : loft.is_tendon ? 1.0f : tendon.at(along, length));
}

}

geometry::MeshData loft_mesh(const Loft& loft, bool is_muscle) {
    const LoftSurface surface(loft);
    if (!surface.is_sane()) return {};
    const Profile profile = profile_of(loft, surface);
    if (!profile.is_sane()) return {};
    const RingCount count = ring_count_for(loft, profile);
    geometry::MeshData mesh;
    add_vertices(mesh, surface, profile, count);
    add_triangles(mesh, count);
    set_tendon(mesh, loft, surface, profile, is_muscle);
    for (float& along : mesh.along) along = loft.span.x + along * (loft.span.y - loft.span.x);
    return mesh;
}

}
