// Referral zones painted on the skin, with the time at which the reveal from the trigger point arrives at each place.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/surface_map/brush.h"

namespace myoatlas::surface_map {

class ZonePainter {
public:
    ZonePainter(const SkinGraph&, Brush&);

    // Returns the zone of a point that lies at `from`; weights by vertex, the strongest stroke counting. Arrival starts
    // at the skin of the zone nearest to the point and goes outward over the zone; patches that lie apart start later
    // by how much farther they are. A zone without skin is a problem under `where`.
    anatomy::SkinZone paint(const anatomy::Zone&, core::Side, glm::vec3 from, const std::string& where,
                            core::Problems&);

    // Only the weights of some strokes: for what is not revealed.
    std::vector<anatomy::SkinWeight> weights_of(const std::vector<anatomy::Stroke>&, core::Side,
                                                const std::string& where, core::Problems&);

private:
    void set_arrival(anatomy::SkinZone&, glm::vec3 from);

    const SkinGraph& skin_;
    Brush& brush_;
    FastMarching marching_;
    std::vector<float> weight_;
    std::vector<bool> is_inside_;
};

}
