// What questions are made from, over invented facts.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/study/study_facts.h"

#include <memory>

namespace myoatlas::support {

inline std::unique_ptr<study::StudyFacts> study_facts_of(const anatomy::Catalog& catalog,
                                                         const anatomy::SurfaceMap& surface_map,
                                                         const referral::Engine& engine,
                                                         const core::TextCatalog& texts) {
    study::StudyMeans means;
    means.catalog = &catalog;
    means.surface_map = &surface_map;
    means.engine = &engine;
    means.texts = &texts;
    return std::make_unique<study::StudyFacts>(means);
}

}
