// The JSON of the command line: one function per kind of row, in the shapes that scripts rely on.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/io/base/json_text.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/referral/engine.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::cli {

using io::Json;
using io::print_json;
using io::rounded;
using io::rounded_mm;

Json json_of(const anatomy::Source&);
// With the middle of the area on the skin of each side; without a surface map there is none.
Json json_of(const anatomy::Area&, const anatomy::SurfaceMap*);
Json json_of(const anatomy::Condition&);
Json json_of(const anatomy::Caution&);
Json json_of(const anatomy::Chapter&);
Json json_of(const anatomy::Landmark&);
Json json_of(const anatomy::Muscle&, const anatomy::Catalog&);
// One row per side. Vertices and triangles are null where there is no body.
Json rows_of(const anatomy::Structure&, const scene::MeshLibrary*);
// Positions and areas are measured on the body; without a surface map there are none.
Json json_of(const anatomy::Muscle&, const anatomy::TriggerPoint&, const anatomy::SurfaceMap*, const referral::Engine*);

// Returns the ids of the areas that hold a noticeable part of a point's zones of one grade.
std::vector<std::string> areas_of(const referral::PointReferral&, anatomy::ZoneGrade);
// Returns where a point lies; null when the surface map lacks it.
const anatomy::PlacedPoint* find_placed(const anatomy::SurfaceMap&, std::string_view point, core::Side);

}
