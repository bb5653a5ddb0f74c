// The scoring is explained in docs/engine.md.
// SPDX-License-Identifier: MIT
#include "referral/engine.h"

#include "core/text.h"
#include "referral/overlap.h"
#include "referral/painted_skin.h"
#include "referral/ranking.h"
#include "referral/zone_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace referral {
namespace {

using anatomy::ZoneGrade;

constexpr float k_least_share = 0.02f;      // of a zone, for an area to be listed
constexpr std::size_t k_muscles_warned = 5; // candidates whose cautions are shown

}

struct Engine::Impl {
    Impl(std::shared_ptr<const anatomy::Catalog> facts, std::shared_ptr<const anatomy::SurfaceMap> surface)
        : catalog(std::move(facts)), map(std::move(surface)), grid(*map), index(*catalog, *map),
          area_begin(map->positions.size() + 1, 0) {
        for (const anatomy::SkinArea& area : map->areas)
            for (const anatomy::SkinWeight& weight : area.weights) ++area_begin[weight.vertex + 1];
        for (std::size_t v = 0; v < map->positions.size(); ++v) area_begin[v + 1] += area_begin[v];
        areas_at.resize(area_begin.back());
        std::vector<std::uint32_t> next(area_begin.begin(), area_begin.end() - 1);
        for (std::uint32_t a = 0; a < map->areas.size(); ++a)
            for (const anatomy::SkinWeight& weight : map->areas[a].weights) areas_at[next[weight.vertex]++] = a;
    }

    std::shared_ptr<const anatomy::Catalog> catalog;
    std::shared_ptr<const anatomy::SurfaceMap> map;
    SkinGrid grid;
    ZoneIndex index;
    std::vector<std::uint32_t> area_begin, areas_at; // the areas that hold each vertex
};

Engine::Engine(std::shared_ptr<const anatomy::Catalog> catalog, std::shared_ptr<const anatomy::SurfaceMap> map)
    : impl_(std::make_unique<Impl>(std::move(catalog), std::move(map))) {}

Engine::~Engine() = default;

std::vector<PointReferral> Engine::referral_of(std::string_view muscle_id, core::Side side) const {
    std::vector<PointReferral> referrals;
    const anatomy::Muscle* muscle = impl_->catalog->find_muscle(muscle_id);
    if (!muscle) return referrals;
    const anatomy::SurfaceMap& map = *impl_->map;
    for (const anatomy::TriggerPoint& point : muscle->points) {
        PointReferral referral{point.id, {}};
        for (const ZoneGrade grade : {ZoneGrade::Essential, ZoneGrade::Spillover}) {
            std::vector<float> inside(map.areas.size(), 0.0f);
            float mass = 0.0f;
            for (const anatomy::SkinZone& zone : map.zones) {
                if (zone.point != point.id || zone.side != side || zone.grade != grade) continue;
                for (const anatomy::SkinWeight& weight : zone.weights) {
                    const float part = weight.weight * map.area_mm2[weight.vertex];
                    mass += part;
                    for (auto a = impl_->area_begin[weight.vertex]; a < impl_->area_begin[weight.vertex + 1]; ++a)
                        inside[impl_->areas_at[a]] += part;
                }
            }
            const std::size_t first = referral.areas.size();
            for (std::size_t a = 0; a < inside.size(); ++a)
                if (const float share = part_of(inside[a], mass); share >= k_least_share)
                    referral.areas.push_back({map.areas[a].area, map.areas[a].side, grade, share});
            std::stable_sort(referral.areas.begin() + static_cast<std::ptrdiff_t>(first), referral.areas.end(),
                             [](const AreaShare& a, const AreaShare& b) { return a.share > b.share; });
        }
        referrals.push_back(std::move(referral));
    }
    return referrals;
}

Answer Engine::candidates_for(const PainReport& report) const {
    const anatomy::Catalog& catalog = *impl_->catalog;
    const PaintedSkin skin = paint(report, catalog, *impl_->map, impl_->grid);
    Answer answer;
    answer.problems = skin.problems;
    std::vector<std::string> caution_ids;
    for (const std::string& id : report.conditions) {
        if (const anatomy::Condition* condition = catalog.find_condition(id)) {
            add_new(caution_ids, condition->cautions);
            continue;
        }
        std::vector<std::string> ids;
        for (const anatomy::Condition& known : catalog.all().conditions) ids.push_back(known.id);
        const auto near = core::nearest(id, ids, 1);
        answer.problems.push_back({"condition \"" + id + "\"",
                                   "there is no such condition" +
                                       (near.empty() ? std::string() : "; the nearest is \"" + near.front() + "\"")});
    }
    answer.candidates = rank(catalog, impl_->index, report, skin, overlap_of(skin, impl_->index, *impl_->map));

    for (const std::string& id : skin.areas)
        if (const anatomy::Area* area = catalog.find_area(id)) add_new(caution_ids, area->red_flags);
    for (std::size_t i = 0; i < std::min(answer.candidates.size(), k_muscles_warned); ++i)
        add_new(caution_ids, catalog.find_muscle(answer.candidates[i].muscle)->cautions);
    std::stable_partition(caution_ids.begin(), caution_ids.end(), [&](const std::string& id) {
        const anatomy::Caution* caution = catalog.find_caution(id);
        return caution && caution->is_serious;
    });
    answer.cautions = std::move(caution_ids);
    return answer;
}

}
