// The zones turned inside out: for each vertex of the skin, the zones that reach it. A query touches only the vertices
// that hurt. Built once for a catalog and a SurfaceMap, which must outlive it.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/catalog.h"
#include "anatomy/surface_map.h"
#include "referral/area_index.h"
#include "referral/rules.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace referral {

// A zone, or all zones of one grade and depth, of a point on one side.
struct IndexedZone {
    std::uint32_t pattern = 0; // into patterns
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    bool is_deep = false;
    float mass_mm2 = 0.0f; // presence times skin
    const anatomy::SkinZone* drawn = nullptr;
};

// How much of a point's zones of one grade falls in an area.
struct ZoneShare {
    std::uint32_t area = 0; // into SurfaceMap::areas
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    float share = 0.0f; // 0..1 of their weight as drawn
};

// What one trigger point of one side refers.
struct Pattern {
    std::uint32_t bearer = 0; // into bearers
    const anatomy::TriggerPoint* point = nullptr;
    float mass_mm2 = 0.0f;         // of its zones, spillover counting less; where zones overlap the stronger counts
    std::vector<ZoneShare> shares; // essential first, then by share; from 2 % on
    std::vector<std::uint32_t> charted_essential, charted_spillover; // areas its sources name, as AreaIndex::first_side
};

// A muscle on one side: what an answer ranks.
struct Bearer {
    std::size_t muscle = 0; // into the catalog
    core::Side side = core::Side::Left;
    float mass_mm2 = 0.0f;                             // of all its patterns together, counting each place once
    std::uint32_t first_pattern = 0, last_pattern = 0; // [first, last)
};

struct Reach {
    std::uint32_t zone = 0, pattern = 0, bearer = 0;
    float presence = 0.0f; // 0..1
    float explains = 0.0f; // presence, spillover counting less
    float fills = 0.0f;    // the same for what the report fills of the zone
};

class ZoneIndex {
public:
    ZoneIndex(const anatomy::Catalog&, const anatomy::SurfaceMap&, const AreaIndex&, const Weights&);

    // Zones that reach a vertex, by bearer, then pattern.
    std::span<const Reach> at(std::uint32_t vertex) const {
        return {reaches_.data() + begin_[vertex], reaches_.data() + begin_[vertex + 1]};
    }
    // Returns the bearer of a muscle (its place in the catalog) and side; nothing when it has no zones there.
    std::optional<std::uint32_t> find_bearer(std::size_t muscle, core::Side) const;

    std::vector<IndexedZone> zones; // by bearer, then pattern; zones of points the catalog lacks are left out
    std::vector<Pattern> patterns;
    std::vector<Bearer> bearers; // in catalog order, left before right

private:
    void add_records(const anatomy::Catalog&, const anatomy::SurfaceMap&, const Weights&);
    void add_reaches(const anatomy::SurfaceMap&, const Weights&);
    void add_masses(const anatomy::SurfaceMap&);
    void add_shares(const anatomy::SurfaceMap&, const AreaIndex&);

    std::vector<std::uint32_t> begin_;
    std::vector<Reach> reaches_;
};

}
