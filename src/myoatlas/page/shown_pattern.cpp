// SPDX-License-Identifier: MIT
#include "myoatlas/page/shown_pattern.h"

#include "myoatlas/session/lookup.h"

#include <algorithm>
#include <functional>
#include <map>

namespace myoatlas::page {

namespace {

constexpr float k_named_share = 0.08f; // of a zone in an area, for its name to be told

void add_areas(ShownPattern& shown, const PageContext& means) {
    std::map<std::string, float> shares[2];
    for (const referral::PointReferral& point :
         means.world.engine->referral_of(shown.muscle->id, shown.selection.side)) {
        if (!shown.has_point(point.point)) continue;
        for (const referral::AreaShare& share : point.areas) {
            float& most = shares[share.grade == anatomy::ZoneGrade::Essential ? 0 : 1][share.area];
            most = std::max(most, share.share);
        }
    }
    for (const auto& [area, share] : shares[0]) shares[1].erase(area);
    for (const int grade : {0, 1}) {
        std::vector<std::pair<float, std::string>> ranked;
        for (const auto& [area, share] : shares[grade])
            if (share >= k_named_share) ranked.emplace_back(share, area);
        std::ranges::stable_sort(ranked, std::greater<>(), [](const auto& each) { return each.first; });
        for (const auto& [share, id] : ranked)
            if (const anatomy::Area* area = means.world.catalog->find_area(id))
                (grade == 0 ? shown.mostly : shown.sometimes).push_back(area->names.name);
    }
}

}

bool ShownPattern::has_point(const std::string& id) const {
    return std::ranges::any_of(points, [&](const auto* point) { return point->id == id; });
}

std::vector<ShownPattern> shown_patterns(const PageRequest& request, const PageContext& means) {
    std::vector<ShownPattern> all;
    for (const PatternRequest& asked : request.patterns) {
        ShownPattern shown;
        shown.muscle = means.world.catalog->find_muscle(asked.muscle);
        shown.selection = *session::find_selection(*means.world.catalog, asked.muscle, asked.side);
        for (const anatomy::TriggerPoint& point : shown.muscle->points)
            if (asked.points.empty() || std::ranges::find(asked.points, point.id) != asked.points.end())
                shown.points.push_back(&point);
        for (const anatomy::TriggerPoint* point : shown.points)
            for (const anatomy::PlacedPoint& placed : means.world.surface_map->points)
                if (placed.point == point->id && placed.side == shown.selection.side) shown.placed.push_back(&placed);
        add_areas(shown, means);
        shown.shares = asked.shares;
        all.push_back(std::move(shown));
    }
    return all;
}

std::string sided_name(const ShownPattern& shown, const PageContext& means) {
    if (shown.selection.side == core::Side::Midline) return shown.muscle->names.name;
    const std::string side = means.texts("side.within." + std::string(core::name_of(shown.selection.side)), {});
    return means.texts("answer.sided", {{"muscle", shown.muscle->names.name}, {"side", side}});
}

}
