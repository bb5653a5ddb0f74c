// SPDX-License-Identifier: MIT
#include "referral/zone_index.h"

#include "referral/workspace.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace referral {
namespace {

constexpr float k_least_share = 0.02f; // of a zone, for an area to be listed

// A zone fades where its author was not sure of its border; that is not fainter pain, so from the settled weight on the
// zone is simply there.
float presence_of(float drawn, float settled) {
    return drawn < settled ? drawn / settled : 1.0f;
}

void add_charted(Pattern& pattern, const AreaIndex& areas) {
    for (const anatomy::Zone& zone : pattern.point->zones) {
        auto& charted =
            zone.grade == anatomy::ZoneGrade::Essential ? pattern.charted_essential : pattern.charted_spillover;
        for (const std::string& id : zone.areas)
            if (const auto sides = areas.sides_of(id); !sides.empty()) charted.push_back(sides.front());
    }
}

}

ZoneIndex::ZoneIndex(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& map, const AreaIndex& areas,
                     const Weights& weights) {
    add_records(catalog, map, weights);
    add_reaches(map, weights);
    add_masses(map);
    add_shares(map, areas);
}

std::optional<std::uint32_t> ZoneIndex::find_bearer(std::size_t muscle, core::Side side) const {
    const auto found =
        std::lower_bound(bearers.begin(), bearers.end(), std::pair(muscle, side), [](const Bearer& a, const auto& b) {
            return a.muscle != b.first ? a.muscle < b.first : a.side < b.second;
        });
    if (found == bearers.end() || found->muscle != muscle || found->side != side) return std::nullopt;
    return static_cast<std::uint32_t>(found - bearers.begin());
}

void ZoneIndex::add_records(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& map, const Weights& weights) {
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
        const auto next = static_cast<std::uint32_t>(patterns.size());
        if (bearers.empty() || bearers.back().muscle != each.muscle || bearers.back().side != side)
            bearers.push_back({each.muscle, side, 0.0f, next, next});
        const auto bearer = static_cast<std::uint32_t>(bearers.size() - 1);
        if (patterns.empty() || patterns.back().bearer != bearer || patterns.back().point != point) {
            patterns.push_back({bearer, point, 0.0f, {}, {}, {}});
            bearers.back().last_pattern = next + 1;
        }
        float mass = 0.0f;
        for (const anatomy::SkinWeight& weight : each.zone->weights)
            mass += presence_of(weight.weight, weights.settled) * map.area_mm2[weight.vertex];
        zones.push_back(
            {static_cast<std::uint32_t>(patterns.size() - 1), each.zone->grade, each.zone->is_deep, mass, each.zone});
    }
}

void ZoneIndex::add_reaches(const anatomy::SurfaceMap& map, const Weights& weights) {
    begin_.assign(map.positions.size() + 1, 0);
    for (const IndexedZone& zone : zones)
        for (const anatomy::SkinWeight& weight : zone.drawn->weights) ++begin_[weight.vertex + 1];
    for (std::size_t v = 0; v < map.positions.size(); ++v) begin_[v + 1] += begin_[v];
    reaches_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t z = 0; z < zones.size(); ++z) {
        const bool is_essential = zones[z].grade == anatomy::ZoneGrade::Essential;
        for (const anatomy::SkinWeight& weight : zones[z].drawn->weights) {
            const float presence = presence_of(weight.weight, weights.settled);
            reaches_[next[weight.vertex]++] = {z,
                                               zones[z].pattern,
                                               patterns[zones[z].pattern].bearer,
                                               presence,
                                               presence * (is_essential ? 1.0f : weights.spillover),
                                               presence * (is_essential ? 1.0f : weights.spillover_filled)};
        }
    }
}

// Each place counts once: reaches come by bearer and pattern, so a running maximum is enough.
void ZoneIndex::add_masses(const anatomy::SurfaceMap& map) {
    for (std::uint32_t v = 0; v < map.positions.size(); ++v) {
        const std::span<const Reach> here = at(v);
        for (std::size_t i = 0; i < here.size();) {
            const std::uint32_t bearer = here[i].bearer;
            float most_of_bearer = 0.0f;
            while (i < here.size() && here[i].bearer == bearer) {
                const std::uint32_t pattern = here[i].pattern;
                float most = 0.0f;
                for (; i < here.size() && here[i].pattern == pattern; ++i) most = std::max(most, here[i].fills);
                patterns[pattern].mass_mm2 += most * map.area_mm2[v];
                most_of_bearer = std::max(most_of_bearer, most);
            }
            bearers[bearer].mass_mm2 += most_of_bearer * map.area_mm2[v];
        }
    }
}

void ZoneIndex::add_shares(const anatomy::SurfaceMap& map, const AreaIndex& areas) {
    for (Pattern& pattern : patterns) add_charted(pattern, areas);
    Slots slots(map.areas.size());
    std::vector<float> inside;
    std::size_t zone = 0;
    for (std::uint32_t p = 0; p < patterns.size(); ++p) {
        const std::size_t first = zone;
        while (zone < zones.size() && zones[zone].pattern == p) ++zone;
        for (const auto grade : {anatomy::ZoneGrade::Essential, anatomy::ZoneGrade::Spillover}) {
            float mass = 0.0f;
            slots.clear();
            inside.clear();
            for (std::size_t z = first; z < zone; ++z) {
                if (zones[z].grade != grade) continue;
                for (const anatomy::SkinWeight& weight : zones[z].drawn->weights) {
                    const float part = weight.weight * map.area_mm2[weight.vertex];
                    mass += part;
                    for (const std::uint32_t a : areas.at(weight.vertex)) {
                        const std::uint32_t slot = slots.take(a);
                        if (slot == inside.size()) inside.push_back(0.0f);
                        inside[slot] += part;
                    }
                }
            }
            std::vector<ZoneShare> shares;
            for (std::size_t i = 0; i < inside.size(); ++i)
                if (mass > 0.0f && inside[i] >= k_least_share * mass)
                    shares.push_back({slots.taken()[i], grade, std::min(1.0f, inside[i] / mass)});
            std::sort(shares.begin(), shares.end(), [](const ZoneShare& a, const ZoneShare& b) {
                return a.share != b.share ? a.share > b.share : a.area < b.area;
            });
            patterns[p].shares.insert(patterns[p].shares.end(), shares.begin(), shares.end());
        }
    }
}

}
