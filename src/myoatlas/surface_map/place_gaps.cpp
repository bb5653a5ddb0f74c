// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/place_gaps.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace myoatlas::surface_map {
namespace {

using core::Side;

class Measure {
public:
    explicit Measure(const anatomy::SurfaceMap& surface_map) : surface_map_(surface_map) {
        for (const auto& landmark : surface_map.landmarks)
            landmarks_[{landmark.landmark, landmark.side}] = landmark.position;
    }

    // Where a check puts it, and which way the skin faces there; nothing where the map lacks a landmark.
    struct Target {
        glm::vec3 position, normal;
    };
    std::optional<Target> target_of(const anatomy::PlaceCheck& check, Side side) const {
        const glm::vec3* from = find(check.from, side);
        if (!from) return std::nullopt;
        glm::vec3 place = *from;
        if (!check.toward.empty()) {
            const glm::vec3* toward = find(check.toward, side);
            if (!toward) return std::nullopt;
            const glm::vec3 way = *toward - *from;
            const float length = glm::length(way);
            const float share = check.mm > 0.0f && length > 0.0f ? check.mm / length : check.share;
            place += share * way;
        }
        std::size_t nearest = 0;
        float least = std::numeric_limits<float>::max();
        for (std::size_t v = 0; v < surface_map_.positions.size(); ++v) {
            const glm::vec3 gap = surface_map_.positions[v] - place;
            if (glm::dot(gap, gap) >= least) continue;
            least = glm::dot(gap, gap);
            nearest = v;
        }
        return Target{place, surface_map_.normals[nearest]};
    }

    static float gap_of(const Target& target, glm::vec3 place) {
        const glm::vec3 gap = place - target.position;
        return glm::length(gap - glm::dot(gap, target.normal) * target.normal);
    }

    float gap_of(const Target& target, const anatomy::SkinZone& zone) const {
        constexpr float k_painted = 0.5f;
        float least = std::numeric_limits<float>::max();
        for (const auto& weight : zone.weights)
            if (weight.weight >= k_painted)
                least = std::min(least, glm::distance(surface_map_.positions[weight.vertex], target.position));
        return least;
    }

private:
    const glm::vec3* find(const std::string& id, Side side) const {
        auto found = landmarks_.find({id, side});
        if (found == landmarks_.end()) found = landmarks_.find({id, Side::Midline});
        return found == landmarks_.end() ? nullptr : &found->second;
    }

    const anatomy::SurfaceMap& surface_map_;
    std::map<std::pair<std::string, Side>, glm::vec3> landmarks_;
};

}

std::vector<PlaceGap> place_gaps(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map) {
    const Measure measure(surface_map);
    std::map<std::pair<std::string, Side>, std::vector<const anatomy::SkinZone*>> zones;
    for (const auto& zone : surface_map.zones) zones[{zone.point, zone.side}].push_back(&zone);
    std::map<std::pair<std::string, Side>, glm::vec3> points;
    for (const auto& placed : surface_map.points) points[{placed.point, placed.side}] = placed.position;

    std::vector<PlaceGap> gaps;
    for (const auto& muscle : catalog.all().muscles)
        for (const auto& point : muscle.points)
            for (const Side side : {Side::Left, Side::Right}) {
                const auto placed = points.find({point.id, side});
                const auto target = measure.target_of(point.check, side);
                if (placed != points.end() && target)
                    gaps.push_back(
                        {point.id, side, -1, Measure::gap_of(*target, placed->second), point.check.within_mm});
                const auto& drawn = zones[{point.id, side}];
                for (std::size_t z = 0; z < std::min(drawn.size(), point.zones.size()); ++z)
                    if (const auto spot = measure.target_of(point.zones[z].check, side))
                        gaps.push_back({point.id, side, static_cast<int>(z), measure.gap_of(*spot, *drawn[z]),
                                        point.zones[z].check.within_mm});
            }
    return gaps;
}

}
