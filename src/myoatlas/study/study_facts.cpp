// SPDX-License-Identifier: MIT
#include "myoatlas/study/study_facts.h"

#include "myoatlas/anatomy/skin_areas.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <iterator>

namespace myoatlas::study {
namespace {

void add_once(std::vector<std::size_t>& list, const std::vector<std::size_t>& more) {
    for (const std::size_t item : more)
        if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

bool names(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

}

StudyFacts::StudyFacts(StudyMeans means) : means_(std::move(means)) {
    for (std::size_t m = 0; m < muscles().size(); ++m) {
        muscle_index_[muscles()[m].id] = m;
        for (std::size_t p = 0; p < muscles()[m].points.size(); ++p) points_[muscles()[m].points[p].id] = {m, p};
    }
    for (std::size_t a = 0; a < areas().size(); ++a) area_index_[areas()[a].id] = a;
    if (means_.surface_map)
        for (std::size_t i = 0; i < means_.surface_map->points.size(); ++i)
            if (means_.surface_map->points[i].side != core::Side::Right)
                placed_[means_.surface_map->points[i].point] = i;
    if (means_.surface_map)
        for (std::size_t i = 0; i < means_.surface_map->zones.size(); ++i)
            if (means_.surface_map->zones[i].side != core::Side::Right)
                zones_[means_.surface_map->zones[i].point].push_back(i);
    add_traits();
    add_reaches();
}

const std::vector<std::size_t>& StudyFacts::zones_of(std::string_view point) const {
    static const std::vector<std::size_t> k_none;
    const auto found = zones_.find(point);
    return found == zones_.end() ? k_none : found->second;
}

const referral::Rules* StudyFacts::told_rules() const {
    if (means_.speech && means_.speech->rules) return means_.speech->rules.get();
    return means_.engine ? &means_.engine->rules() : nullptr;
}

std::size_t StudyFacts::index_of_muscle(std::string_view id) const {
    const auto found = muscle_index_.find(id);
    return found == muscle_index_.end() ? muscles().size() : found->second;
}

std::size_t StudyFacts::index_of_area(std::string_view id) const {
    const auto found = area_index_.find(id);
    return found == area_index_.end() ? areas().size() : found->second;
}

const anatomy::PointIndex* StudyFacts::find_point(std::string_view id) const {
    const auto found = points_.find(id);
    return found == points_.end() ? nullptr : &found->second;
}

const anatomy::PlacedPoint* StudyFacts::find_placed(std::string_view point) const {
    const auto found = placed_.find(point);
    return found == placed_.end() ? nullptr : &means_.surface_map->points[found->second];
}

void StudyFacts::add_traits() {
    for (const anatomy::Muscle& muscle : muscles()) {
        std::vector<std::string> origin_on, insertion_on;
        for (const std::string& id : muscle.structures)
            if (const anatomy::Structure* structure = means_.catalog->find_structure(id)) {
                origin_on.insert(origin_on.end(), structure->origin_on.begin(), structure->origin_on.end());
                insertion_on.insert(insertion_on.end(), structure->insertion_on.begin(), structure->insertion_on.end());
            }
        MuscleTraits traits;
        traits.origin = attachment_of(muscle.origin, std::move(origin_on));
        traits.insertion = attachment_of(muscle.insertion, std::move(insertion_on));
        traits.action = action_of(muscle.action);
        traits.nerve = nerve_of(muscle.innervation, muscle.roots);
        traits_.push_back(std::move(traits));
    }
}

// What is meant and charted counts as touched, whatever the drawing says: an answer there would be arguable.
void StudyFacts::add_reaches() {
    for (const anatomy::Muscle& muscle : muscles()) {
        std::vector<PointReach>& reaches = reaches_.emplace_back();
        for (const anatomy::TriggerPoint& point : muscle.points) {
            PointReach& reach = reaches.emplace_back();
            reach.touched.assign(areas().size(), false);
            const auto touch = [&](const std::vector<std::string>& ids) {
                for (const std::string& id : ids)
                    if (const std::size_t area = index_of_area(id); area < areas().size()) reach.touched[area] = true;
            };
            for (const anatomy::Zone& zone : point.zones) touch(zone.areas);
            for (const anatomy::ChartedAreas& charted : point.charted)
                touch(charted.essential), touch(charted.spillover);
        }
    }
    if (means_.surface_map) measure_zones();
    for (std::size_t m = 0; m < muscles().size(); ++m) {
        MuscleTraits& traits = traits_[m];
        traits.touched.assign(areas().size(), false);
        for (const PointReach& reach : reaches_[m]) {
            add_once(traits.essential, reach.essential);
            add_once(traits.spillover, reach.spillover);
            for (std::size_t a = 0; a < areas().size(); ++a)
                if (reach.touched[a]) traits.touched[a] = true;
        }
    }
}

void StudyFacts::measure_zones() {
    constexpr float k_touch = 0.005f; // less of a zone is the rim of a brush
    const anatomy::SurfaceMap& map = *means_.surface_map;
    const anatomy::SkinAreas at(map);
    std::vector<std::size_t> area_of(map.areas.size());
    std::vector<float> whole(map.areas.size(), 0.0f);
    for (std::size_t i = 0; i < map.areas.size(); ++i) {
        area_of[i] = index_of_area(map.areas[i].area);
        for (const anatomy::SkinWeight& weight : map.areas[i].weights)
            whole[i] += weight.weight * map.area_mm2[weight.vertex];
    }
    std::vector<float> inside(map.areas.size());
    for (const anatomy::SkinZone& zone : map.zones) {
        const anatomy::PointIndex* point = find_point(zone.point);
        if (!point || zone.side == core::Side::Right) continue;
        std::fill(inside.begin(), inside.end(), 0.0f);
        float mass = 0.0f;
        for (const anatomy::SkinWeight& weight : zone.weights) {
            const float skin = weight.weight * map.area_mm2[weight.vertex];
            mass += skin;
            for (const std::uint32_t area : at.at(weight.vertex)) inside[area] += skin;
        }
        PointReach& reach = reaches_[point->muscle][point->point];
        std::vector<std::pair<float, std::size_t>> reached;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            if (area_of[i] >= areas().size() || mass <= 0.0f || inside[i] <= k_touch * mass) continue;
            reach.touched[area_of[i]] = true;
            if (inside[i] >= anatomy::k_reached_share * mass || inside[i] >= anatomy::k_reached_cover * whole[i])
                reached.emplace_back(-inside[i], area_of[i]);
        }
        std::sort(reached.begin(), reached.end());
        std::vector<std::size_t>& list =
            zone.grade == anatomy::ZoneGrade::Essential ? reach.essential : reach.spillover;
        for (const auto& [less, area] : reached) add_once(list, {area});
    }
}

bool StudyFacts::are_parts_of_one(std::size_t a, std::size_t b) const {
    return !muscles()[a].parent.empty() && muscles()[a].parent == muscles()[b].parent;
}

bool StudyFacts::share_structure(std::size_t a, std::size_t b) const {
    return std::any_of(muscles()[a].structures.begin(), muscles()[a].structures.end(),
                       [&](const std::string& id) { return names(muscles()[b].structures, id); });
}

bool StudyFacts::help_each_other(std::size_t a, std::size_t b) const {
    return names(muscles()[a].synergists, muscles()[b].id) || names(muscles()[b].synergists, muscles()[a].id);
}

float StudyFacts::nearness(std::size_t a, std::size_t b) const {
    const anatomy::Muscle &one = muscles()[a], &other = muscles()[b];
    float near = one.section == other.section ? 2.0f : 0.0f;
    const auto region = [&](const anatomy::Muscle& muscle) -> const anatomy::Structure* {
        return muscle.structures.empty() ? nullptr : means_.catalog->find_structure(muscle.structures.front());
    };
    if (const auto* mine = region(one), *theirs = region(other); mine && theirs) {
        near += mine->region == theirs->region ? 1.5f : 0.0f;
        near += mine->layer == theirs->layer ? 0.25f : 0.0f;
    }
    if (names(one.antagonists, other.id) || names(other.antagonists, one.id)) near += 0.75f;
    for (const std::size_t area : traits_[a].essential)
        if (traits_[b].touched[area]) {
            near += 0.75f;
            break;
        }
    if (std::any_of(one.roots.begin(), one.roots.end(), [&](const std::string& r) { return names(other.roots, r); }))
        near += 0.25f;
    return near;
}

std::string StudyFacts::text(std::string_view key, Values values) const {
    return (*means_.texts)("study." + std::string(key), values);
}

std::string StudyFacts::area_names(const std::vector<std::size_t>& list) const {
    std::vector<std::string> names;
    for (const std::size_t area : list) names.push_back(told_area(area).names.name);
    return core::joined(names, "; ");
}

}
