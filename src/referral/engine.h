// The engine: from a muscle to where it refers, and from a pain to the muscles that could explain it, with reasons.
// Pure: the same catalog, map and report give the same answer in the same order. No state, clock or I/O.
// It teaches and explains; it never diagnoses.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/catalog.h"
#include "anatomy/surface_map.h"
#include "referral/pain_report.h"

#include <memory>
#include <string>
#include <vector>

namespace referral {

struct AreaShare {
    std::string area;
    core::Side side = core::Side::Left;
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    float share = 0.0f; // 0..1 of the zone's weight that falls in the area, measured over the skin
};

struct PointReferral {
    std::string point;
    std::vector<AreaShare> areas; // essential first, then by share
};

struct Reason {
    std::string text;         // a sentence made from the numbers
    float covers = 0.0f;      // 0..1 of the report that the zone explains
    float zone_inside = 0.0f; // 0..1 of the zone that the report fills
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
};

struct Candidate {
    std::string muscle;
    core::Side side = core::Side::Left;
    float score = 0.0f; // 0..1, comparable only within one answer
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    std::vector<std::string> points; // those that carry it, best first; never empty
    std::vector<Reason> because;     // never empty
    std::vector<std::string> sources;
};

struct Answer {
    std::vector<Candidate> candidates; // best first, one per muscle and side; empty when no zone meets the report
    std::vector<std::string> cautions; // caution ids, serious first
    core::Problems problems;           // what of the report could not be used, in plain words
};

class Engine {
public:
    // Keeps the catalog and the map alive.
    Engine(std::shared_ptr<const anatomy::Catalog>, std::shared_ptr<const anatomy::SurfaceMap>);
    ~Engine();

    // Returns where each point of a muscle refers, measured from the zones as drawn. An unknown id gives an empty list.
    std::vector<PointReferral> referral_of(std::string_view muscle, core::Side) const;

    // Returns candidates best first.
    Answer candidates_for(const PainReport&) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
