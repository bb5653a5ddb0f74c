// SPDX-License-Identifier: MIT
#include "few_facts.h"

#include <set>
#include <string>
#include <vector>

namespace myoatlas::fuzz {

namespace {

using Ids = std::set<std::string>;

void add(Ids& ids, const std::vector<std::string>& more) {
    ids.insert(more.begin(), more.end());
}

void keep(std::vector<std::string>& named, const Ids& ids) {
    std::erase_if(named, [&](const std::string& id) { return !ids.contains(id); });
}

template <class Record> std::vector<Record> kept(std::vector<Record> records, const Ids& ids) {
    std::erase_if(records, [&](const Record& record) { return !ids.contains(record.id); });
    return records;
}

// Ids of what records name, of each kind.
struct Named {
    Ids sources, structures, landmarks, areas, cautions;

    void name(const anatomy::PlaceCheck& check) {
        if (!check.is_given()) return;
        landmarks.insert(check.from);
        if (!check.toward.empty()) landmarks.insert(check.toward);
    }
    void name(const std::vector<anatomy::Stroke>& strokes) {
        for (const auto& stroke : strokes)
            for (const auto& point : stroke.path) landmarks.insert(point.landmark);
    }
    void name(const anatomy::TriggerPoint& point) {
        add(sources, point.sources);
        structures.insert(point.anchor.structure);
        if (!point.anchor.near.empty()) landmarks.insert(point.anchor.near);
        name(point.check);
        for (const auto& zone : point.zones) {
            name(zone.strokes);
            name(zone.check);
            add(areas, zone.areas);
        }
        for (const auto& charted : point.charted) {
            add(sources, charted.sources);
            add(areas, charted.essential);
            add(areas, charted.spillover);
        }
    }
    // Landmarks may lie between others, these between others again.
    void follow(const std::vector<anatomy::Landmark>& all) {
        for (std::size_t before = 0; before != landmarks.size();) {
            before = landmarks.size();
            for (const auto& landmark : all)
                if (landmarks.contains(landmark.id) && !landmark.anchor.from.empty()) {
                    landmarks.insert(landmark.anchor.from);
                    landmarks.insert(landmark.anchor.to);
                }
        }
        for (const auto& landmark : all)
            if (landmarks.contains(landmark.id) && landmark.anchor.from.empty())
                structures.insert(landmark.anchor.structure);
    }
};

}

anatomy::CatalogData few_facts(const anatomy::CatalogData& all) {
    const Ids muscles{"gastrocnemius", "soleus"};
    anatomy::CatalogData few;
    Named named;
    few.muscles = kept(all.muscles, muscles);
    for (auto& muscle : few.muscles) {
        keep(muscle.synergists, muscles);
        keep(muscle.antagonists, muscles);
        muscle.reviews.clear();
        add(named.sources, muscle.sources);
        add(named.structures, muscle.structures);
        add(named.cautions, muscle.cautions);
        for (auto& point : muscle.points) {
            keep(point.satellites, muscles);
            named.name(point);
        }
    }
    few.areas = kept(all.areas, named.areas);
    for (const auto& area : few.areas) {
        named.name(area.strokes);
        add(named.cautions, area.red_flags);
    }
    few.cautions = kept(all.cautions, named.cautions);
    for (const auto& caution : few.cautions) add(named.sources, caution.sources);
    named.follow(all.landmarks);
    few.landmarks = kept(all.landmarks, named.landmarks);
    few.structures = kept(all.structures, named.structures);
    for (auto& structure : few.structures) {
        keep(structure.origin_on, named.structures);
        keep(structure.insertion_on, named.structures);
        add(named.sources, structure.fibers.pennation_sources);
    }
    few.sources = kept(all.sources, named.sources);
    for (auto& source : few.sources) {
        source.superseded_by.clear();
        source.experiments.clear();
        source.prevalence.clear();
    }
    return few;
}

}
