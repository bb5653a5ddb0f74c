// Trigger points laid on one body: from a fraction along and across a muscle to a point of its surface.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/surface_map/landmarks.h"

namespace myoatlas::surface_map {

// Returns the point of the muscle's finest surface with the anchor's along and across (the nearest there is), on the
// face toward the skin or away from it. Of a muscle of several bodies, the one nearest to the anchor's landmark is
// taken, else a belly. On a structure of the midline the right point mirrors the left one, moved to the surface where
// that is not symmetric. A problem when the body lacks the structure or it has no surface.
core::Result<anatomy::PlacedPoint> place_point(const anatomy::TriggerPoint&, core::Side, const scene::MeshLibrary&,
                                               const SkinProbe&, const Landmarks&);

}
