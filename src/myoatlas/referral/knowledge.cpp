// SPDX-License-Identifier: MIT
#include "myoatlas/referral/knowledge.h"

#include "myoatlas/anatomy/sources/grading.h"

#include <algorithm>
#include <utility>

namespace myoatlas::referral {

Knowledge::Knowledge(std::shared_ptr<const anatomy::Catalog> all_facts, std::shared_ptr<const anatomy::SurfaceMap> skin,
                     Rules all_rules)
    : facts(std::move(all_facts)), surface(std::move(skin)), catalog(*facts), surface_map(*surface),
      rules(std::move(all_rules)), areas(catalog, surface_map),
      zones(laid_zones(catalog, surface_map), surface_map, areas, rules.weights),
      causes(laid_causes(catalog, surface_map), surface_map, areas, rules.weights), grid(surface_map),
      symptom_muscles(rules.symptoms.size()), satellites(catalog.all().muscles.size()),
      cause_symptoms(catalog.all().other_causes.size()) {
    const auto& muscles = catalog.all().muscles;
    for (std::size_t m = 0; m < muscles.size(); ++m)
        for (const anatomy::TriggerPoint& point : muscles[m].points) {
            for (const std::string& phrase : point.symptoms)
                for (std::size_t s = 0; s < rules.symptoms.size(); ++s)
                    if (means(rules.symptoms[s], phrase))
                        symptom_muscles[s].push_back({m, &point, &phrase, anatomy::charting_of(point, catalog.all())});
            for (const std::string& id : point.satellites)
                if (const anatomy::Muscle* satellite = catalog.find_muscle(id))
                    if (auto& known = satellites[m];
                        std::find(known.begin(), known.end(), index_of(satellite)) == known.end())
                        known.push_back(index_of(satellite));
        }
    for (std::size_t c = 0; c < cause_symptoms.size(); ++c)
        for (const std::string& phrase : catalog.all().other_causes[c].symptoms)
            for (std::size_t s = 0; s < rules.symptoms.size(); ++s)
                if (means(rules.symptoms[s], phrase)) cause_symptoms[c].push_back({s, &phrase});
}

void add_new(std::vector<std::string>& list, const std::vector<std::string>& more) {
    if (list.empty()) list.reserve(more.size());
    for (const std::string& item : more)
        if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

}
