// SPDX-License-Identifier: MIT
#include "referral/zone_index.h"

#include <algorithm>
#include <unordered_map>

namespace referral {

ZoneIndex::ZoneIndex(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& map) {
    struct Found {
        std::size_t muscle, point;
        const anatomy::SkinZone* zone;
    };
    std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> points;
    const auto& muscles = catalog.all().muscles;
    for (std::size_t m = 0; m < muscles.size(); ++m)
        for (std::size_t p = 0; p < muscles[m].points.size(); ++p)
            points.emplace(muscles[m].points[p].id, std::pair{m, p});
    std::vector<Found> found;
    for (const anatomy::SkinZone& zone : map.zones)
        if (const auto point = points.find(zone.point); point != points.end())
            found.push_back({point->second.first, point->second.second, &zone});
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        if (a.muscle != b.muscle) return a.muscle < b.muscle;
        if (a.zone->side != b.zone->side) return a.zone->side < b.zone->side;
        return a.point < b.point;
    });

    for (const Found& each : found) {
        const core::Side side = each.zone->side;
        const anatomy::TriggerPoint* point = &muscles[each.muscle].points[each.point];
        if (bearers.empty() || bearers.back().muscle != each.muscle || bearers.back().side != side)
            bearers.push_back({each.muscle, side, 0.0f});
        const auto bearer = static_cast<std::uint32_t>(bearers.size() - 1);
        if (patterns.empty() || patterns.back().bearer != bearer || patterns.back().point != point)
            patterns.push_back({bearer, point, 0.0f});
        float mass = 0.0f;
        for (const anatomy::SkinWeight& weight : each.zone->weights)
            mass += presence_of(weight.weight) * map.area_mm2[weight.vertex];
        zones.push_back(
            {static_cast<std::uint32_t>(patterns.size() - 1), each.zone->grade, each.zone->is_deep, mass, each.zone});
    }

    begin_.assign(map.positions.size() + 1, 0);
    for (const IndexedZone& zone : zones)
        for (const anatomy::SkinWeight& weight : zone.drawn->weights) ++begin_[weight.vertex + 1];
    for (std::size_t v = 0; v < map.positions.size(); ++v) begin_[v + 1] += begin_[v];
    reaches_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t z = 0; z < zones.size(); ++z)
        for (const anatomy::SkinWeight& weight : zones[z].drawn->weights)
            reaches_[next[weight.vertex]++] = {z, presence_of(weight.weight)};

    // Masses with each place counted once: reaches come by bearer and pattern, so a running maximum is enough.
    for (std::uint32_t v = 0; v < map.positions.size(); ++v) {
        const std::span<const Reach> here = at(v);
        for (std::size_t i = 0; i < here.size();) {
            const std::uint32_t bearer = patterns[zones[here[i].zone].pattern].bearer;
            float most_of_bearer = 0.0f;
            while (i < here.size() && patterns[zones[here[i].zone].pattern].bearer == bearer) {
                const std::uint32_t pattern = zones[here[i].zone].pattern;
                float most = 0.0f;
                for (; i < here.size() && zones[here[i].zone].pattern == pattern; ++i)
                    most = std::max(most, here[i].presence * grade_weight(zones[here[i].zone].grade));
                patterns[pattern].mass_mm2 += most * map.area_mm2[v];
                most_of_bearer = std::max(most_of_bearer, most);
            }
            bearers[bearer].mass_mm2 += most_of_bearer * map.area_mm2[v];
        }
    }
}

}
