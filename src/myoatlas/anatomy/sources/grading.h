// The grade of a trigger point, as it follows from its sources: their schools and their experiments (docs/evidence.md).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"

#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// Returns the schools that chart a point, each once, in the order of its sources.
std::vector<std::string_view> schools_of(const TriggerPoint&, const CatalogData&);

// Returns the experiments that speak of a point, whether it names their source or not, in catalog order.
std::vector<const Experiment*> experiments_of(const TriggerPoint&, const Muscle&, const CatalogData&);

// Returns the grade of the chart alone, whatever experiments found: by the number of schools, or traditional.
Evidence charting_of(const TriggerPoint&, const CatalogData&);

// Returns the grade that follows: disputed where an experiment contradicts the chart, reproduced where one agrees and
// none contradicts, else by the number of schools that chart it. `traditional` is a judgement and stays as it is
// stated.
Evidence grade_of(const TriggerPoint&, const Muscle&, const CatalogData&);

}
