// SPDX-License-Identifier: MIT
#include "pattern_views.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <limits>
#include <utility>

namespace myoatlas {

namespace {

struct ViewAngle {
    float yaw_deg, pitch_deg;
};
constexpr std::array<ViewAngle, 11> k_angles{
    {{0, 0}, {180, 0}, {90, 0}, {-90, 0}, {45, 5}, {135, 5}, {-45, 5}, {-135, 5}, {15, -35}, {15, -70}, {0, 60}}};

struct SeenZone {
    glm::vec3 at, normal;
    float weight;
    bool is_seen = false;
};

bool faces(const SeenZone& skin, const ViewAngle& angle, const session::Sight& sight) {
    scene::Camera camera;
    camera.yaw_deg = angle.yaw_deg;
    camera.pitch_deg = angle.pitch_deg;
    const glm::vec3 toward = glm::normalize(camera.eye() - camera.target);
    return glm::dot(skin.normal, toward) > 0.3f && sight.is_clear(skin.at, toward);
}

}

std::vector<scene::Camera> pattern_views(const anatomy::Muscle& muscle, const anatomy::SurfaceMap& surface_map,
                                         const session::Sight& sight, float aspect) {
    std::vector<SeenZone> skin;
    glm::vec3 low(std::numeric_limits<float>::max()), high(std::numeric_limits<float>::lowest());
    const auto include = [&](glm::vec3 place) {
        low = glm::min(low, place);
        high = glm::max(high, place);
    };
    const auto is_of_muscle = [&](const std::string& point, core::Side side) {
        return side == core::Side::Left && std::any_of(muscle.points.begin(), muscle.points.end(),
                                                       [&](const auto& own) { return own.id == point; });
    };
    float all = 0.0f;
    for (const anatomy::SkinZone& zone : surface_map.zones) {
        if (!is_of_muscle(zone.point, zone.side)) continue;
        for (const anatomy::SkinWeight& w : zone.weights) {
            if (w.weight < 0.25f) continue;
            include(surface_map.positions[w.vertex]);
            skin.push_back({surface_map.positions[w.vertex], surface_map.normals[w.vertex],
                            w.weight * surface_map.area_mm2[w.vertex]});
            all += skin.back().weight;
        }
    }
    for (const anatomy::PlacedPoint& point : surface_map.points)
        if (is_of_muscle(point.point, point.side)) include(point.position);
    if (skin.empty()) return {};

    constexpr float k_least_half_mm = 70.0f, k_worth_a_picture = 0.15f;
    const glm::vec3 center = 0.5f * (low + high), half = glm::max(0.5f * (high - low), glm::vec3(k_least_half_mm));
    std::vector<scene::Camera> views;
    while (views.size() < 2) {
        std::pair<float, const ViewAngle*> best{0.0f, nullptr};
        for (const ViewAngle& angle : k_angles) {
            float gain = 0.0f;
            for (const SeenZone& part : skin)
                if (!part.is_seen && faces(part, angle, sight)) gain += part.weight;
            if (gain > 1.02f * best.first) best = {gain, &angle};
        }
        if (!best.second || (!views.empty() && best.first < k_worth_a_picture * all)) break;
        for (SeenZone& part : skin) part.is_seen = part.is_seen || faces(part, *best.second, sight);
        scene::Camera camera;
        camera.yaw_deg = best.second->yaw_deg;
        camera.pitch_deg = best.second->pitch_deg;
        views.push_back(scene::framed(camera, center - half, center + half, aspect, 1.2f));
    }
    return views;
}

}
