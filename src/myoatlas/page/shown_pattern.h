// A muscle as the page shows it, found in what the page is made from.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/page/page.h"
#include "myoatlas/session/session.h"

#include <string>
#include <utility>
#include <vector>

namespace myoatlas::page {

struct ShownPattern {
    const anatomy::Muscle* muscle = nullptr; // of the world's catalog
    session::Selection selection;            // its side is one the muscle has
    std::vector<const anatomy::TriggerPoint*> points;
    std::vector<const anatomy::PlacedPoint*> placed; // of the points that the surface map has
    std::vector<std::string> mostly, sometimes;      // names of areas, the largest share first
    std::string shares;

    bool has_point(const std::string& id) const;
};

// In the order asked for.
std::vector<ShownPattern> shown_patterns(const PageRequest&, const PageContext&);

// "Infraspinatus (left)"
std::string sided_name(const ShownPattern&, const PageContext&);

}
