// The zones turned inside out: for each vertex of the skin, the zones that reach it. A query touches only the vertices
// that hurt. Built once for a catalog and a SurfaceMap, which must outlive it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/referral/overlap/area_index.h"
#include "myoatlas/referral/rules.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace myoatlas::referral {

// A zone, or all zones of one grade and depth, of a point on one side.
struct IndexedZone {
    std::uint32_t pattern = 0, muscle_side = 0; // of them
    float explains = 1.0f, fills = 1.0f;        // what its presence counts for: spillover counts less
    float mass_mm2 = 0.0f;                      // presence times skin
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    bool is_deep = false;
    const std::vector<anatomy::SkinWeight>* weights = nullptr; // as drawn
};

// How much of a point's zones of one grade falls in an area.
struct GradeShare {
    std::uint32_t area = 0; // into SurfaceMap::areas
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    float share = 0.0f; // 0..1 of their weight as drawn
};

// What one trigger point of one side refers: numbers, read for every pattern that a drawing meets,
struct Pattern {
    std::uint32_t muscle_side = 0; // into owners
    float mass_mm2 = 0.0f;         // of its zones, spillover counting less; where zones overlap the stronger counts
    float evidence = 1.0f;         // what the evidence of the point weighs
    bool has_one_source = false;   // or none
};
// and what is said of it.
struct PatternAreas {
    const anatomy::TriggerPoint* point = nullptr;    // null for another cause
    std::vector<GradeShare> shares;                  // essential first, then by share; from 2 % on
    std::vector<std::uint32_t> essential, spillover; // areas its sources name, as AreaIndex::first_side
};

// A muscle, or another cause, on one side: what an answer ranks.
struct MuscleSide {
    std::size_t muscle = 0; // into the catalog: its muscles, or its other causes
    core::Side side = core::Side::Left;
    float mass_mm2 = 0.0f;                             // of all its patterns together, counting each place once
    std::uint32_t first_pattern = 0, last_pattern = 0; // [first, last)
};

// A place of the index, as [first, last) of its reaches: zones that reach a vertex. Most zones meet no other zone of
// their owner there; those that are simply there come first, then those that fade. Where several zones of a owner
// meet, they stand by owner, then pattern.
struct ReachRange {
    std::uint32_t whole = 0, fading = 0, meeting = 0, last = 0;
};

// A drawn zone, and whose it is.
struct LaidZone {
    std::size_t owner = 0, pattern = 0; // into the muscles and their points; into the other causes and their charts
    core::Side side = core::Side::Left;
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    bool is_deep = false;
    const std::vector<anatomy::SkinWeight>* weights = nullptr;
    const anatomy::TriggerPoint* point = nullptr; // null for another cause
    anatomy::Evidence evidence = anatomy::Evidence::ChartedBySeveral;
    bool has_one_source = false; // or none
};
// Those of the catalog's muscles; those of its other causes.
std::vector<LaidZone> laid_zones(const anatomy::Catalog&, const anatomy::SurfaceMap&);
std::vector<LaidZone> laid_causes(const anatomy::Catalog&, const anatomy::SurfaceMap&);

class ZoneIndex {
public:
    ZoneIndex(std::vector<LaidZone>, const anatomy::SurfaceMap&, const AreaIndex&, const Weights&);

    ReachRange at(std::uint32_t vertex) const {
        const Begin& here = begins_[vertex];
        return {here.whole, here.fading, here.meeting, begins_[vertex + 1].whole};
    }
    // Of a reach: its zone times two, one more where the zone is deep.
    std::uint32_t code(std::uint32_t reach) const { return codes_[reach]; }
    std::uint32_t zone(std::uint32_t reach) const { return codes_[reach] >> 1; }
    float presence(std::uint32_t reach) const { return presences_[reach]; } // 0..1
    // The same by the weight as drawn.
    float presence_of(float drawn) const { return drawn < settled_ ? drawn / settled_ : 1.0f; }
    // Returns the owner of a muscle (its place in the catalog) and side; nothing when it has no zones there.
    std::optional<std::uint32_t> find_muscle_side(std::size_t muscle, core::Side) const;

    std::vector<IndexedZone> zones; // by owner, then pattern
    std::vector<Pattern> patterns;
    std::vector<PatternAreas> pattern_areas; // in step with the patterns
    std::vector<MuscleSide> muscle_sides;    // in catalog order, left before right

private:
    void add_records(std::vector<LaidZone>, const anatomy::SurfaceMap&, const Weights&);
    void add_reaches(const anatomy::SurfaceMap&);
    void add_masses(const anatomy::SurfaceMap&);
    void add_shares(const anatomy::SurfaceMap&, const AreaIndex&);

    struct Begin {
        std::uint32_t whole = 0, fading = 0, meeting = 0;
    };
    float settled_;
    std::vector<Begin> begins_; // by vertex, and one more
    // Apart, as most reaches are read for their zone alone.
    std::vector<std::uint32_t> codes_;
    std::vector<float> presences_;
};

}
