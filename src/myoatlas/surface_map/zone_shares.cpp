// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/zone_shares.h"

#include <algorithm>
#include <map>

namespace myoatlas::surface_map {

std::vector<ZoneShare> shares_of(const anatomy::SurfaceMap& surface_map, const anatomy::SkinZone& zone) {
    std::vector<float> weight(surface_map.positions.size(), 0.0f);
    float whole = 0.0f;
    for (const auto& w : zone.weights) {
        weight[w.vertex] = w.weight;
        whole += w.weight * surface_map.area_mm2[w.vertex];
    }
    std::vector<ZoneShare> shares;
    if (whole <= 0.0f) return shares;
    for (const auto& area : surface_map.areas) {
        float inside = 0.0f, size = 0.0f;
        for (const auto& w : area.weights) {
            inside += w.weight * weight[w.vertex] * surface_map.area_mm2[w.vertex];
            size += w.weight * surface_map.area_mm2[w.vertex];
        }
        if (inside > 0.0f) shares.push_back({area.area, area.side, inside / whole, inside / size});
    }
    std::stable_sort(shares.begin(), shares.end(),
                     [](const ZoneShare& a, const ZoneShare& b) { return a.share > b.share; });
    return shares;
}

std::vector<ZoneReading> read_zones(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map,
                                    float slack) {
    std::vector<ZoneReading> readings;
    auto next = surface_map.zones.begin();
    for (const auto& muscle : catalog.all().muscles)
        for (const auto& point : muscle.points)
            for (std::size_t z = 0; z < point.zones.size(); ++z) {
                while (next != surface_map.zones.end() && next->side != core::Side::Left) ++next;
                if (next == surface_map.zones.end() || next->point != point.id) return readings;
                ZoneReading reading{muscle.id, point.id, z, point.zones[z].grade, 0.0f, point.zones[z].areas,
                                    {},        {},       {}};
                for (const auto& w : next->weights)
                    reading.area_cm2 += w.weight * surface_map.area_mm2[w.vertex] / 100.0f;
                reading.drawn = shares_of(surface_map, *next);
                std::map<std::string, ZoneShare> by_area; // either side
                for (const auto& share : reading.drawn) {
                    auto& sum = by_area[share.area];
                    sum.share += share.share;
                    sum.covers = std::max(sum.covers, share.covers);
                }
                for (const auto& id : reading.declared) {
                    const auto found = by_area.find(id);
                    const bool is_reached =
                        found != by_area.end() && (found->second.share >= anatomy::k_reached_share - slack ||
                                                   found->second.covers >= anatomy::k_reached_cover - slack);
                    if (!is_reached) reading.missed.push_back(id);
                }
                for (const auto& [id, share] : by_area)
                    if ((share.share >= anatomy::k_reached_share + slack ||
                         share.covers >= anatomy::k_reached_cover + slack) &&
                        std::find(reading.declared.begin(), reading.declared.end(), id) == reading.declared.end())
                        reading.undeclared.push_back(id);
                readings.push_back(std::move(reading));
                ++next;
            }
    return readings;
}

}
