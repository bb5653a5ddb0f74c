// The scoring is explained in docs/engine.md.
// SPDX-License-Identifier: MIT
#include "myoatlas/referral/engine.h"

#include "myoatlas/core/text.h"
#include "myoatlas/referral/differential.h"
#include "myoatlas/referral/knowledge.h"
#include "myoatlas/referral/other_causes.h"
#include "myoatlas/referral/overlap/overlap.h"
#include "myoatlas/referral/overlap/painted_skin.h"
#include "myoatlas/referral/ranking.h"
#include "myoatlas/referral/safety/alerts.h"
#include "myoatlas/referral/sets.h"
#include "myoatlas/referral/speech/reasons.h"
#include "myoatlas/referral/speech/telling.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace myoatlas::referral {
namespace {

constexpr std::size_t k_reported_in_full = 12; // candidates with every reason; those below have the first
constexpr std::size_t k_most_reported = 60;    // more than any area or condition has; nobody reads so far

}

struct Engine::Impl {
    Impl(std::shared_ptr<const anatomy::Catalog> facts, std::shared_ptr<const anatomy::SurfaceMap> surface, Rules rules)
        : known(std::move(facts), std::move(surface), std::move(rules)) {}

    std::unique_ptr<Workspace> take_workspace() {
        const std::lock_guard lock(mutex);
        if (idle.empty())
            return std::make_unique<Workspace>(known.surface_map.positions.size(), known.surface_map.areas.size(),
                                               known.zones.zones.size(), known.zones.patterns.size(),
                                               known.zones.muscle_sides.size(), known.causes.zones.size(),
                                               known.causes.patterns.size(), known.causes.muscle_sides.size());
        auto work = std::move(idle.back());
        idle.pop_back();
        return work;
    }
    void give_back(std::unique_ptr<Workspace> work) {
        const std::lock_guard lock(mutex);
        idle.push_back(std::move(work));
    }

    void add_unknown(core::Problems& problems, const PainReport& report) const {
        const auto add = [&](const std::string& kind, const std::string& id, const std::vector<std::string>& ids) {
            const auto near = core::nearest(id, ids, 1);
            problems.push_back({kind + " \"" + id + "\"",
                                "there is no such " + kind +
                                    (near.empty() ? std::string() : "; the nearest is \"" + near.front() + "\"")});
        };
        for (const std::string& id : report.conditions) {
            if (known.catalog.find_condition(id)) continue;
            std::vector<std::string> ids;
            for (const anatomy::Condition& each : known.catalog.all().conditions) ids.push_back(each.id);
            add("condition", id, ids);
        }
        for (const std::string& id : report.symptoms) {
            if (find_symptom(known.rules, id)) continue;
            std::vector<std::string> ids;
            for (const Symptom& each : known.rules.symptoms) ids.push_back(each.id);
            add("symptom", id, ids);
        }
    }

    Answer answer(const PainReport&, const Telling&);

    Knowledge known;
    std::mutex mutex;
    std::vector<std::unique_ptr<Workspace>> idle;
};

void withhold_muscles(Answer& answer) {
    if (answer.lists_muscles) return;
    answer.candidates.clear();
    answer.sets.clear();
    answer.difference.clear();
    answer.care.clear();
}

Engine::Engine(std::shared_ptr<const anatomy::Catalog> catalog, std::shared_ptr<const anatomy::SurfaceMap> surface_map,
               Rules rules)
    : impl_(std::make_unique<Impl>(std::move(catalog), std::move(surface_map), std::move(rules))) {}

Engine::~Engine() = default;

const Rules& Engine::rules() const {
    return impl_->known.rules;
}

std::vector<PointReferral> Engine::referral_of(std::string_view muscle_id, core::Side side) const {
    const Knowledge& known = impl_->known;
    std::vector<PointReferral> referrals;
    const anatomy::Muscle* muscle = known.catalog.find_muscle(muscle_id);
    if (!muscle) return referrals;
    for (const anatomy::TriggerPoint& point : muscle->points) referrals.push_back({point.id, {}});
    const auto muscle_side = known.zones.find_muscle_side(known.index_of(muscle), side);
    if (!muscle_side) return referrals;
    const MuscleSide& own = known.zones.muscle_sides[*muscle_side];
    for (std::uint32_t p = own.first_pattern; p < own.last_pattern; ++p) {
        const PatternAreas& charted_areas = known.zones.pattern_areas[p];
        PointReferral& referral = referrals[static_cast<std::size_t>(charted_areas.point - muscle->points.data())];
        for (const GradeShare& share : charted_areas.shares)
            referral.areas.push_back({known.surface_map.areas[share.area].area,
                                      known.surface_map.areas[share.area].side, share.grade, share.share});
    }
    return referrals;
}

std::vector<CommonArea> Engine::common_areas(const std::vector<std::string>& muscles, core::Side side) const {
    std::vector<CommonArea> areas;
    for (std::size_t m = 0; m < muscles.size(); ++m)
        for (const PointReferral& referral : referral_of(muscles[m], side))
            for (const AreaShare& share : referral.areas) {
                auto area = std::find_if(areas.begin(), areas.end(), [&](const CommonArea& each) {
                    return each.area == share.area && each.side == share.side;
                });
                if (area == areas.end()) area = areas.insert(areas.end(), {share.area, share.side, {}});
                auto part = std::find_if(area->parts.begin(), area->parts.end(),
                                         [&](const CommonArea::Part& each) { return each.muscle == m; });
                if (part == area->parts.end())
                    area->parts.push_back({m, share.grade, share.share});
                else if (std::pair(part->grade, -part->share) > std::pair(share.grade, -share.share))
                    *part = {m, share.grade, share.share};
            }
    std::erase_if(areas, [](const CommonArea& area) { return area.parts.size() < 2; });
    const auto smallest = [](const CommonArea& area) { return area.parts.back().share; };
    for (CommonArea& area : areas)
        std::stable_sort(area.parts.begin(), area.parts.end(),
                         [](const CommonArea::Part& a, const CommonArea::Part& b) { return a.share > b.share; });
    std::stable_sort(areas.begin(), areas.end(), [&](const CommonArea& a, const CommonArea& b) {
        return a.parts.size() != b.parts.size() ? a.parts.size() > b.parts.size() : smallest(a) > smallest(b);
    });
    return areas;
}

Answer Engine::Impl::answer(const PainReport& report, const Telling& telling) {
    std::unique_ptr<Workspace> work = take_workspace();
    const PaintedSkin skin = paint(report, known.catalog, known.surface_map, known.grid, known.areas, *work);
    const Overlap overlap =
        overlap_of(skin, known.zones, known.surface_map, known.rules.weights.wrong_depth, work->sums);
    std::vector<ScoredPattern> patterns;
    const std::vector<Ranked> ranked = rank(known, report, skin, overlap, patterns);

    Answer answer;
    answer.problems = skin.problems;
    add_unknown(answer.problems, report);
    const std::size_t reported = std::min(ranked.size(), k_most_reported);
    answer.candidates.reserve(reported);
    for (std::size_t i = 0; i < reported; ++i)
        answer.candidates.push_back(candidate_of(known, telling, skin, ranked[i], i < k_reported_in_full));
    answer.sets = sets_of(known, telling, skin, overlap, ranked, *work);
    answer.difference = differential(known, telling, report, skin, ranked);
    answer.emergencies = emergencies_of(known, report, skin);
    answer.alerts = alerts_of(known, telling, report, skin);
    answer.care = care_of(known, telling, ranked, answer.alerts);
    answer.other_causes = other_causes_of(known, telling, report, skin, *work);
    for (const RaisedEmergency& raised : answer.emergencies) {
        const Emergency& emergency = *find_emergency(known.rules, raised.emergency);
        answer.act = std::min(answer.act, raised.act);
        answer.lists_muscles &= emergency.lists_muscles;
        const auto is_told = [&](const auto& each) {
            return std::find(emergency.instead_of.begin(), emergency.instead_of.end(), each.caution) !=
                   emergency.instead_of.end();
        };
        std::erase_if(answer.alerts, is_told);
        std::erase_if(answer.care, is_told);
    }
    for (const Alert& alert : answer.alerts) answer.cautions.push_back(alert.caution);
    give_back(std::move(work));
    return answer;
}

Answer Engine::candidates_for(const PainReport& report) const {
    return impl_->answer(report, {impl_->known.catalog, impl_->known.rules, Words(english_answers())});
}

Answer Engine::candidates_for(const PainReport& report, const Speech& speech) const {
    return impl_->answer(report, {speech.facts ? *speech.facts : impl_->known.catalog,
                                  speech.rules ? *speech.rules : impl_->known.rules,
                                  Words(speech.texts ? *speech.texts : english_answers())});
}

}
