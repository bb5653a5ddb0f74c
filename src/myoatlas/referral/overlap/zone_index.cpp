// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/zone_index.h"

#include "myoatlas/referral/workspace.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace myoatlas::referral {
namespace {

constexpr float k_least_share = 0.02f; // of a zone, for an area to be listed

void add_charted(PatternAreas& charted_areas, const AreaIndex& areas) {
    for (const anatomy::Zone& zone : charted_areas.point->zones) {
        auto& charted = zone.grade == anatomy::ZoneGrade::Essential ? charted_areas.essential : charted_areas.spillover;
        for (const std::string& id : zone.areas)
            if (const auto sides = areas.sides_of(id); !sides.empty()) charted.push_back(sides.front());
    }
}

}

ZoneIndex::ZoneIndex(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map, const AreaIndex& areas,
                     const Weights& weights)
    // A zone fades where its author was not sure of its border; that is not fainter pain, so from the settled weight on
    // the zone is simply there.
    : settled_(weights.settled) {
    add_records(catalog, surface_map, weights);
    add_reaches(surface_map);
    add_masses(surface_map);
    add_shares(surface_map, areas);
}

std::optional<std::uint32_t> ZoneIndex::find_muscle_side(std::size_t muscle, core::Side side) const {
    const auto found = std::lower_bound(muscle_sides.begin(), muscle_sides.end(), std::pair(muscle, side),
                                        [](const MuscleSide& a, const auto& b) {
                                            return a.muscle != b.first ? a.muscle < b.first : a.side < b.second;
                                        });
    if (found == muscle_sides.end() || found->muscle != muscle || found->side != side) return std::nullopt;
    return static_cast<std::uint32_t>(found - muscle_sides.begin());
}

void ZoneIndex::add_records(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map,
                            const Weights& weights) {
    struct LaidZone {
        std::size_t muscle, point;
        const anatomy::SkinZone* zone;
    };
    std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> points;
    const auto& muscles = catalog.all().muscles;
    for (std::size_t m = 0; m < muscles.size(); ++m)
        for (std::size_t p = 0; p < muscles[m].points.size(); ++p)
            points.emplace(muscles[m].points[p].id, std::pair{m, p});
    std::vector<LaidZone> found;
    for (const anatomy::SkinZone& zone : surface_map.zones)
        if (const auto point = points.find(zone.point); point != points.end())
            found.push_back({point->second.first, point->second.second, &zone});
    std::stable_sort(found.begin(), found.end(), [](const LaidZone& a, const LaidZone& b) {
        if (a.muscle != b.muscle) return a.muscle < b.muscle;
        if (a.zone->side != b.zone->side) return a.zone->side < b.zone->side;
        return a.point < b.point;
    });

    for (const LaidZone& each : found) {
        const core::Side side = each.zone->side;
        const anatomy::TriggerPoint* point = &muscles[each.muscle].points[each.point];
        const auto next = static_cast<std::uint32_t>(patterns.size());
        if (muscle_sides.empty() || muscle_sides.back().muscle != each.muscle || muscle_sides.back().side != side)
            muscle_sides.push_back({each.muscle, side, 0.0f, next, next});
        const auto muscle_side = static_cast<std::uint32_t>(muscle_sides.size() - 1);
        if (patterns.empty() || patterns.back().muscle_side != muscle_side || pattern_areas.back().point != point) {
            patterns.push_back({muscle_side, 0.0f, weights.evidence[static_cast<std::size_t>(point->evidence)],
                                point->sources.size() < 2});
            pattern_areas.push_back({point, {}, {}, {}});
            muscle_sides.back().last_pattern = next + 1;
        }
        float mass = 0.0f;
        for (const anatomy::SkinWeight& weight : each.zone->weights)
            mass += presence_of(weight.weight) * surface_map.area_mm2[weight.vertex];
        const bool is_essential = each.zone->grade == anatomy::ZoneGrade::Essential;
        zones.push_back({static_cast<std::uint32_t>(patterns.size() - 1), muscle_side,
                         is_essential ? 1.0f : weights.spillover, is_essential ? 1.0f : weights.spillover_filled, mass,
                         each.zone->grade, each.zone->is_deep, each.zone});
    }
}

void ZoneIndex::add_reaches(const anatomy::SurfaceMap& surface_map) {
    struct Reach {
        std::uint32_t zone;
        float presence;
    };
    std::vector<std::uint32_t> begin(surface_map.positions.size() + 1, 0);
    for (const IndexedZone& zone : zones)
        for (const anatomy::SkinWeight& weight : zone.drawn->weights) ++begin[weight.vertex + 1];
    for (std::size_t v = 0; v < surface_map.positions.size(); ++v) begin[v + 1] += begin[v];
    std::vector<Reach> reaches(begin.back());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (std::uint32_t z = 0; z < zones.size(); ++z)
        for (const anatomy::SkinWeight& weight : zones[z].drawn->weights)
            reaches[next[weight.vertex]++] = {z, presence_of(weight.weight)};

    begins_.assign(surface_map.positions.size() + 1, {});
    codes_.reserve(reaches.size());
    presences_.reserve(reaches.size());
    const auto add = [&](const Reach& reach) {
        codes_.push_back(2 * reach.zone + (zones[reach.zone].is_deep ? 1 : 0));
        presences_.push_back(reach.presence);
    };
    std::vector<Reach> fading, meeting;
    for (std::size_t v = 0; v < surface_map.positions.size(); ++v) {
        begins_[v].whole = static_cast<std::uint32_t>(codes_.size());
        fading.clear();
        meeting.clear();
        const auto muscle_side_of = [&](std::uint32_t i) { return zones[reaches[i].zone].muscle_side; };
        for (std::uint32_t i = begin[v]; i < begin[v + 1]; ++i) {
            const bool meets = (i > begin[v] && muscle_side_of(i - 1) == muscle_side_of(i)) ||
                               (i + 1 < begin[v + 1] && muscle_side_of(i + 1) == muscle_side_of(i));
            if (meets)
                meeting.push_back(reaches[i]);
            else if (reaches[i].presence < 1.0f)
                fading.push_back(reaches[i]);
            else
                add(reaches[i]);
        }
        begins_[v].fading = static_cast<std::uint32_t>(codes_.size());
        std::for_each(fading.begin(), fading.end(), add);
        begins_[v].meeting = static_cast<std::uint32_t>(codes_.size());
        std::for_each(meeting.begin(), meeting.end(), add);
    }
    begins_.back().whole = static_cast<std::uint32_t>(codes_.size());
}

// Each place counts once: where zones of a bearer meet, the one that counts most stands.
void ZoneIndex::add_masses(const anatomy::SurfaceMap& surface_map) {
    for (std::uint32_t v = 0; v < surface_map.positions.size(); ++v) {
        const ReachRange here = at(v);
        const float skin_mm2 = surface_map.area_mm2[v];
        for (std::uint32_t i = here.whole; i < here.last;) {
            const std::uint32_t muscle_side = zones[zone(i)].muscle_side;
            float most_of_muscle_side = 0.0f;
            while (i < here.last && zones[zone(i)].muscle_side == muscle_side) {
                const std::uint32_t pattern = zones[zone(i)].pattern;
                float most = 0.0f;
                for (; i < here.last && zones[zone(i)].pattern == pattern; ++i)
                    most = std::max(most, presence(i) * zones[zone(i)].fills);
                patterns[pattern].mass_mm2 += most * skin_mm2;
                most_of_muscle_side = std::max(most_of_muscle_side, most);
            }
            muscle_sides[muscle_side].mass_mm2 += most_of_muscle_side * skin_mm2;
        }
    }
}

void ZoneIndex::add_shares(const anatomy::SurfaceMap& surface_map, const AreaIndex& areas) {
    for (PatternAreas& charted_areas : pattern_areas) add_charted(charted_areas, areas);
    Slots slots(surface_map.areas.size());
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
                    const float part = weight.weight * surface_map.area_mm2[weight.vertex];
                    mass += part;
                    for (const std::uint32_t a : areas.at(weight.vertex)) {
                        const std::uint32_t slot = slots.take(a);
                        if (slot == inside.size()) inside.push_back(0.0f);
                        inside[slot] += part;
                    }
                }
            }
            std::vector<GradeShare> shares;
            for (std::size_t i = 0; i < inside.size(); ++i)
                if (mass > 0.0f && inside[i] >= k_least_share * mass)
                    shares.push_back({slots.taken()[i], grade, std::min(1.0f, inside[i] / mass)});
            std::sort(shares.begin(), shares.end(), [](const GradeShare& a, const GradeShare& b) {
                return a.share != b.share ? a.share > b.share : a.area < b.area;
            });
            pattern_areas[p].shares.insert(pattern_areas[p].shares.end(), shares.begin(), shares.end());
        }
    }
}

}
