// What the flat map is drawn from, made once for the body in use.
// SPDX-License-Identifier: MIT
#pragma once
#include "flat/area_weights.h"
#include "flat/skin.h"

namespace ui {

struct FlatBody {
    flat::Skin skin; // its vertices are those of the chart
    flat::AreaWeights areas;
};

}
