// Pain drawings to ask about, and how near an answer on the body comes to the right one.
// Units: millimeters; scores 0..1.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/study/study_facts.h"

#include <string_view>
#include <vector>

namespace myoatlas::study {

// Returns what a client with the essential pain of one point would paint: dabs of one brush, suited to the zone.
std::vector<referral::PaintMark> drawing_of(const anatomy::SurfaceMap&, std::string_view point, core::Side);

// How much of a point's essential zone the zones of a muscle cover, either side alike.
class PatternOverlap {
public:
    PatternOverlap(const StudyFacts&, const std::string& point);
    float of_muscle(std::size_t muscle) const; // 0..1; the most of any one point
private:
    const StudyFacts& facts_;
    std::vector<float> weight_; // by vertex, of the asked point on the left
    float mass_ = 0.0f;
};

// What was painted beside what is charted.
struct PaintingScore {
    float score = 0.0f;           // 1: all that is charted and nothing else
    float essential_found = 0.0f; // of the essential zone that is painted
    float spillover_found = 0.0f; // of the spillover; 1 where there is none
    float outside = 0.0f;         // of the painted skin that lies in neither
    float wrong_side = 0.0f;      // of the painted skin that lies on the other half of the body
};
// `painted` is by vertex of the skin. The zones are those of the point on that side.
PaintingScore score_painting(const anatomy::SurfaceMap&, std::string_view point, core::Side,
                             const std::vector<anatomy::SkinWeight>& painted);
// The skin under marks: full to 60 % of a mark's radius, fading to its edge; what faces away is left out.
std::vector<anatomy::SkinWeight> painted_skin(const anatomy::SurfaceMap&, const std::vector<referral::PaintMark>&);

// How near a click comes to a trigger point: 1 within a finger's tip, 0 from two inches on.
float score_distance(float mm);

}
