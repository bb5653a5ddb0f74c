// SPDX-License-Identifier: MIT
#include "myoatlas/study/drawing.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::study {
namespace {

constexpr float k_full = 0.6f; // of a brush's radius

std::vector<float> zone_by_vertex(const anatomy::SurfaceMap& map, std::string_view point, core::Side side,
                                  anatomy::ZoneGrade grade) {
    std::vector<float> weight(map.positions.size(), 0.0f);
    for (const anatomy::SkinZone& zone : map.zones)
        if (zone.point == point && zone.side == side && zone.grade == grade)
            for (const anatomy::SkinWeight& skin : zone.weights)
                weight[skin.vertex] = std::max(weight[skin.vertex], skin.weight);
    return weight;
}

}

std::vector<referral::PaintMark> drawing_of(const anatomy::SurfaceMap& map, std::string_view point, core::Side side) {
    const std::vector<float> zone = zone_by_vertex(map, point, side, anatomy::ZoneGrade::Essential);
    std::vector<anatomy::SkinWeight> skin;
    float mass_mm2 = 0.0f;
    for (std::uint32_t v = 0; v < zone.size(); ++v) {
        mass_mm2 += zone[v] * map.area_mm2[v];
        if (zone[v] >= 0.5f) skin.push_back({v, zone[v]});
    }
    std::stable_sort(skin.begin(), skin.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
    const float radius_mm = std::clamp(0.6f * std::sqrt(mass_mm2 / 3.14f), 6.0f, 18.0f);
    std::vector<referral::PaintMark> marks;
    for (const anatomy::SkinWeight& at : skin) {
        const glm::vec3 place = map.positions[at.vertex];
        if (std::any_of(marks.begin(), marks.end(), [&](const referral::PaintMark& mark) {
                return glm::distance(mark.at_mm, place) < 0.7f * radius_mm;
            }))
            continue;
        referral::PaintMark& mark = marks.emplace_back();
        mark.at_mm = place;
        mark.radius_mm = radius_mm;
        mark.joins = marks.size() > 1;
    }
    return marks;
}

PatternOverlap::PatternOverlap(const StudyFacts& facts, const std::string& point) : facts_(facts) {
    if (!facts.means().surface_map) return;
    const anatomy::SurfaceMap& map = *facts.means().surface_map;
    weight_ = zone_by_vertex(map, point, core::Side::Left, anatomy::ZoneGrade::Essential);
    for (std::size_t v = 0; v < weight_.size(); ++v) mass_ += weight_[v] * map.area_mm2[v];
}

float PatternOverlap::of_muscle(std::size_t muscle) const {
    if (mass_ <= 0.0f) return 0.0f;
    const anatomy::SurfaceMap& map = *facts_.means().surface_map;
    float most = 0.0f;
    for (const anatomy::TriggerPoint& point : facts_.muscles()[muscle].points) {
        float shared = 0.0f;
        for (const std::size_t zone : facts_.zones_of(point.id))
            for (const anatomy::SkinWeight& skin : map.zones[zone].weights)
                shared += std::min(skin.weight, weight_[skin.vertex]) * map.area_mm2[skin.vertex];
        most = std::max(most, std::min(shared / mass_, 1.0f));
    }
    return most;
}

PaintingScore score_painting(const anatomy::SurfaceMap& map, std::string_view point, core::Side side,
                             const std::vector<anatomy::SkinWeight>& painted) {
    constexpr float k_spillover = 0.35f; // what it counts beside the essential zone, as in the engine
    const std::vector<float> essential = zone_by_vertex(map, point, side, anatomy::ZoneGrade::Essential);
    const std::vector<float> spillover = zone_by_vertex(map, point, side, anatomy::ZoneGrade::Spillover);
    const std::vector<float> other = zone_by_vertex(map, point, core::mirrored(side), anatomy::ZoneGrade::Essential);
    float whole_essential = 0.0f, whole_spillover = 0.0f;
    for (std::size_t v = 0; v < map.positions.size(); ++v) {
        whole_essential += essential[v] * map.area_mm2[v];
        whole_spillover += std::max(spillover[v] - essential[v], 0.0f) * map.area_mm2[v];
    }
    float mass = 0.0f, in_essential = 0.0f, in_spillover = 0.0f, outside = 0.0f, wrong = 0.0f;
    for (const anatomy::SkinWeight& skin : painted) {
        const float e = essential[skin.vertex], s = spillover[skin.vertex], mm2 = map.area_mm2[skin.vertex];
        mass += skin.weight * mm2;
        in_essential += std::min(skin.weight, e) * mm2;
        in_spillover += std::max(std::min(skin.weight, s) - e, 0.0f) * mm2;
        outside += std::max(skin.weight - std::max(e, s), 0.0f) * mm2;
        wrong += std::max(std::min(skin.weight, other[skin.vertex]) - std::max(e, s), 0.0f) * mm2;
    }
    PaintingScore result;
    if (mass <= 0.0f || whole_essential <= 0.0f) return result;
    result.essential_found = in_essential / whole_essential;
    result.spillover_found = whole_spillover > 0.0f ? in_spillover / whole_spillover : 1.0f;
    result.outside = outside / mass;
    result.wrong_side = wrong / mass;
    const float weight = whole_spillover > 0.0f ? k_spillover : 0.0f;
    const float found = (result.essential_found + weight * result.spillover_found) / (1.0f + weight);
    const float kept = 1.0f - result.outside;
    result.score = found + kept > 0.0f ? 2.0f * found * kept / (found + kept) : 0.0f;
    return result;
}

std::vector<anatomy::SkinWeight> painted_skin(const anatomy::SurfaceMap& map,
                                              const std::vector<referral::PaintMark>& marks) {
    std::vector<float> weight(map.positions.size(), 0.0f);
    for (const referral::PaintMark& mark : marks) {
        std::size_t nearest = 0;
        float least = std::numeric_limits<float>::max();
        for (std::size_t v = 0; v < map.positions.size(); ++v) {
            const float way = glm::distance(map.positions[v], mark.at_mm);
            if (way < least) least = way, nearest = v;
        }
        if (map.positions.empty() || mark.radius_mm <= 0.0f) continue;
        for (std::size_t v = 0; v < map.positions.size(); ++v) {
            const float way = glm::distance(map.positions[v], map.positions[nearest]) / mark.radius_mm;
            if (way >= 1.0f || glm::dot(map.normals[v], map.normals[nearest]) < 0.0f) continue;
            weight[v] = std::max(weight[v], std::min((1.0f - way) / (1.0f - k_full), 1.0f));
        }
    }
    std::vector<anatomy::SkinWeight> painted;
    for (std::uint32_t v = 0; v < weight.size(); ++v)
        if (weight[v] > 0.0f) painted.push_back({v, weight[v]});
    return painted;
}

float score_distance(float mm) {
    constexpr float k_right_mm = 10.0f, k_wrong_mm = 50.0f;
    return std::clamp((k_wrong_mm - mm) / (k_wrong_mm - k_right_mm), 0.0f, 1.0f);
}

}
