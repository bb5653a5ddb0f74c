// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/zone_index.h"

#include "myoatlas/referral/workspace.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace myoatlas::referral {
namespace {

void add_charted(PatternAreas& charted_areas, const AreaIndex& areas) {
    if (!charted_areas.point) return;
    for (const anatomy::Zone& zone : charted_areas.point->zones) {
        auto& charted = zone.grade == anatomy::ZoneGrade::Essential ? charted_areas.essential : charted_areas.spillover;
        for (const std::string& id : zone.areas)
            if (const auto sides = areas.sides_of(id); !sides.empty()) charted.push_back(sides.front());
    }
}

// What zones of one grade share with the areas; areas that none of them reaches are left out.
class AreaShares {
public:
    AreaShares(const anatomy::SurfaceMap& surface_map, const AreaIndex& areas)
        : surface_map_(surface_map), areas_(areas), all_(surface_map.areas.size()), one_(surface_map.areas.size()) {}

    void clear() {
        all_.clear();
        inside_.clear();
        is_reached_.clear();
        mass_mm2_ = 0.0f;
    }

    void add(const std::vector<anatomy::SkinWeight>& drawn) {
        one_.clear();
        std::vector<float> inside;
        float mass = 0.0f;
        for (const anatomy::SkinWeight& weight : drawn) {
            const float part = weight.weight * surface_map_.area_mm2[weight.vertex];
            mass += part;
            for (const std::uint32_t a : areas_.at(weight.vertex)) {
                const std::uint32_t slot = one_.take(a);
                if (slot == inside.size()) inside.push_back(0.0f);
                inside[slot] += part;
            }
        }
        mass_mm2_ += mass;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            const std::uint32_t area = one_.taken()[i];
            float both_sides = 0.0f; // an area that crosses the midline is one to whoever hurts there
            for (std::size_t j = 0; j < inside.size(); ++j)
                if (areas_.first_side[one_.taken()[j]] == areas_.first_side[area]) both_sides += inside[j];
            const std::uint32_t slot = all_.take(area);
            if (slot == inside_.size()) {
                inside_.push_back(0.0f);
                is_reached_.push_back(false);
            }
            inside_[slot] += inside[i];
            if (both_sides >= anatomy::k_reached_share * mass ||
                inside[i] >= anatomy::k_reached_cover * areas_.mass_mm2[area])
                is_reached_[slot] = true;
        }
    }

    void append_to(std::vector<GradeShare>& shares, anatomy::ZoneGrade grade) const {
        std::vector<GradeShare> found;
        for (std::size_t i = 0; i < inside_.size(); ++i)
            if (is_reached_[i] && inside_[i] >= k_least_share * mass_mm2_)
                found.push_back({all_.taken()[i], grade, std::min(1.0f, inside_[i] / mass_mm2_)});
        std::sort(found.begin(), found.end(), [](const GradeShare& a, const GradeShare& b) {
            return a.share != b.share ? a.share > b.share : a.area < b.area;
        });
        shares.insert(shares.end(), found.begin(), found.end());
    }

private:
    static constexpr float k_least_share = 0.01f; // a far side's sliver of an area that crosses the midline

    const anatomy::SurfaceMap& surface_map_;
    const AreaIndex& areas_;
    Slots all_, one_;
    std::vector<float> inside_; // by slot of `all_`
    std::vector<bool> is_reached_;
    float mass_mm2_ = 0.0f;
};

}

// Zones of points and causes that the catalog lacks are left out.
std::vector<LaidZone> laid_zones(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map) {
    std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> points;
    const auto& muscles = catalog.all().muscles;
    for (std::size_t m = 0; m < muscles.size(); ++m)
        for (std::size_t p = 0; p < muscles[m].points.size(); ++p)
            points.emplace(muscles[m].points[p].id, std::pair{m, p});
    std::vector<LaidZone> laid;
    for (const anatomy::SkinZone& zone : surface_map.zones)
        if (const auto found = points.find(zone.point); found != points.end()) {
            const auto [m, p] = found->second;
            const anatomy::TriggerPoint& point = muscles[m].points[p];
            laid.push_back({m, p, zone.side, zone.grade, zone.is_deep, &zone.weights, &point, point.evidence,
                            point.sources.size() < 2});
        }
    return laid;
}

std::vector<LaidZone> laid_causes(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map) {
    std::vector<LaidZone> laid;
    const auto& causes = catalog.all().other_causes;
    for (const anatomy::SkinCause& drawn : surface_map.causes) {
        const anatomy::OtherCause* cause = catalog.find_other_cause(drawn.cause);
        if (!cause || drawn.chart >= cause->charts.size()) continue;
        const anatomy::CauseChart& chart = cause->charts[drawn.chart];
        laid.push_back({static_cast<std::size_t>(cause - causes.data()), drawn.chart, drawn.side, drawn.grade,
                        drawn.is_deep, &drawn.weights, nullptr, chart.evidence, chart.sources.size() < 2});
    }
    return laid;
}

ZoneIndex::ZoneIndex(std::vector<LaidZone> laid, const anatomy::SurfaceMap& surface_map, const AreaIndex& areas,
                     const Weights& weights)
    // A zone fades where its author was not sure of its border; that is not fainter pain, so from the settled weight on
    // the zone is simply there.
    : settled_(weights.settled) {
    add_records(std::move(laid), surface_map, weights);
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

void ZoneIndex::add_records(std::vector<LaidZone> laid, const anatomy::SurfaceMap& surface_map,
                            const Weights& weights) {
    std::stable_sort(laid.begin(), laid.end(), [](const LaidZone& a, const LaidZone& b) {
        if (a.owner != b.owner) return a.owner < b.owner;
        if (a.side != b.side) return a.side < b.side;
        return a.pattern < b.pattern;
    });

    std::size_t last_pattern = 0; // within its owner
    for (const LaidZone& each : laid) {
        const auto next = static_cast<std::uint32_t>(patterns.size());
        if (muscle_sides.empty() || muscle_sides.back().muscle != each.owner || muscle_sides.back().side != each.side)
            muscle_sides.push_back({each.owner, each.side, 0.0f, next, next});
        const auto muscle_side = static_cast<std::uint32_t>(muscle_sides.size() - 1);
        if (patterns.empty() || patterns.back().muscle_side != muscle_side || last_pattern != each.pattern) {
            patterns.push_back(
                {muscle_side, 0.0f, weights.evidence[static_cast<std::size_t>(each.evidence)], each.has_one_source});
            pattern_areas.push_back({each.point, {}, {}, {}});
            muscle_sides.back().last_pattern = next + 1;
            last_pattern = each.pattern;
        }
        float mass = 0.0f;
        for (const anatomy::SkinWeight& weight : *each.weights)
            mass += presence_of(weight.weight) * surface_map.area_mm2[weight.vertex];
        const bool is_essential = each.grade == anatomy::ZoneGrade::Essential;
        zones.push_back({static_cast<std::uint32_t>(patterns.size() - 1), muscle_side,
                         is_essential ? 1.0f : weights.spillover, is_essential ? 1.0f : weights.spillover_filled, mass,
                         each.grade, each.is_deep, each.weights});
    }
}

void ZoneIndex::add_reaches(const anatomy::SurfaceMap& surface_map) {
    struct Reach {
        std::uint32_t zone;
        float presence;
    };
    std::vector<std::uint32_t> begin(surface_map.positions.size() + 1, 0);
    for (const IndexedZone& zone : zones)
        for (const anatomy::SkinWeight& weight : *zone.weights) ++begin[weight.vertex + 1];
    for (std::size_t v = 0; v < surface_map.positions.size(); ++v) begin[v + 1] += begin[v];
    std::vector<Reach> reaches(begin.back());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (std::uint32_t z = 0; z < zones.size(); ++z)
        for (const anatomy::SkinWeight& weight : *zones[z].weights)
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

// Each place counts once: where zones of a owner meet, the one that counts most stands.
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
    AreaShares shares(surface_map, areas);
    std::size_t zone = 0;
    for (std::uint32_t p = 0; p < patterns.size(); ++p) {
        const std::size_t first = zone;
        while (zone < zones.size() && zones[zone].pattern == p) ++zone;
        for (const auto grade : {anatomy::ZoneGrade::Essential, anatomy::ZoneGrade::Spillover}) {
            shares.clear();
            for (std::size_t z = first; z < zone; ++z)
                if (zones[z].grade == grade) shares.add(*zones[z].weights);
            shares.append_to(pattern_areas[p].shares, grade);
        }
    }
}

}
