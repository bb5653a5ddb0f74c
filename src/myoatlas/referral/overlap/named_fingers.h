// Of an area of all fingers, the skin of those that a report names: what is drawn as marked and what is looked at.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/area.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/referral/pain_report.h"

#include <cstdint>
#include <vector>

namespace myoatlas::referral {

// Lent a surface map, which must outlive it.
class NamedFingers {
public:
    NamedFingers(const PainReport&, const anatomy::SurfaceMap&);

    // True for an area of which there is more than one finger, when some were named.
    bool part(const anatomy::Area&) const;
    // True for a vertex of a named finger: that of the nearest landmark on its side.
    bool hold(std::uint32_t vertex, core::Side) const;

private:
    struct Point {
        const anatomy::PlacedLandmark* placed;
        bool is_named;
    };
    const anatomy::SurfaceMap& surface_map_;
    std::vector<Point> points_;
};

}
