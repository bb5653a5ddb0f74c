// Measures the radii of a region: rays to the reference skin, then the smooth surface nearest to where they end.
// SPDX-License-Identifier: MIT
#pragma once
#include "body_rays.h"
#include "region_plan.h"

namespace myoatlas::measure_skin {

// Returns the planned region with its radii. Where a ray ends in another region, or in what is not to be shown, the
// surroundings decide.
sculpt::SkinRegion fit_region(const RegionPlan&, const BodyRays&);

}
