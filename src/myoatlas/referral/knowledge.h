// All that the engine knows before anybody asks: the facts, the rules, and the skin turned inside out. Built once;
// immutable.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/referral/overlap/area_index.h"
#include "myoatlas/referral/overlap/skin_grid.h"
#include "myoatlas/referral/overlap/zone_index.h"
#include "myoatlas/referral/rules.h"

#include <memory>
#include <vector>

namespace myoatlas::referral {

// A trigger point whose chart names a symptom.
struct SymptomMuscle {
    std::size_t muscle = 0; // into the catalog
    const anatomy::TriggerPoint* point = nullptr;
    const std::string* phrase = nullptr; // as charted
    // Of the chart alone: the experiments that reproduce a point's pain say nothing of the symptom.
    anatomy::Evidence evidence = anatomy::Evidence::ChartedByOne;

    // The charts' own word for a symptom that few have.
    bool is_at_times() const { return phrase->ends_with(", at times"); }
};

// Another cause, and which of the symptoms speak for it.
struct CauseSymptom {
    std::size_t symptom = 0; // into the rules
    const std::string* phrase = nullptr;
};

struct Knowledge {
    Knowledge(std::shared_ptr<const anatomy::Catalog>, std::shared_ptr<const anatomy::SurfaceMap>, Rules);

    std::shared_ptr<const anatomy::Catalog> facts;
    std::shared_ptr<const anatomy::SurfaceMap> surface;
    const anatomy::Catalog& catalog;
    const anatomy::SurfaceMap& surface_map;
    Rules rules;
    AreaIndex areas;
    ZoneIndex zones, causes; // of the muscles; of what else sends pain
    SkinGrid grid;
    std::vector<std::vector<SymptomMuscle>> symptom_muscles; // in step with rules.symptoms, by muscle
    std::vector<std::vector<std::size_t>> satellites;        // by muscle of the catalog: muscles its points set off

    std::vector<std::vector<CauseSymptom>> cause_symptoms; // by other cause of the catalog

    const anatomy::Muscle& muscle(std::size_t index) const { return catalog.all().muscles[index]; }
    // Returns the place of a muscle in the catalog; the pointer must be the catalog's.
    std::size_t index_of(const anatomy::Muscle* m) const {
        return static_cast<std::size_t>(m - catalog.all().muscles.data());
    }
};

// Adds what the list does not hold yet.
void add_new(std::vector<std::string>& list, const std::vector<std::string>& more);

}
