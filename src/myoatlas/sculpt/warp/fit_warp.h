// Finds the warp that gives a body the measures of a table.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/warp/body_warp.h"
#include "myoatlas/sculpt/warp/warp_table.h"

#include <vector>

namespace myoatlas::sculpt {

// Each measure is to become the body's own measure times the survey's ratio.
struct FittedMeasure {
    double own_mm = 0.0, wanted_mm = 0.0, made_mm = 0.0;
};

struct FittedWarp {
    BodyWarp warp;
    std::vector<FittedMeasure> measures; // as in the table
};

// Returns a problem for each measure or place that the body does not have.
core::Result<FittedWarp> fit_warp(const scene::MeshLibrary&, const WarpTable&);

}
