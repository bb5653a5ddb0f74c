// The zones turned inside out: for each vertex of the skin, the zones that reach it. A query touches only the vertices
// that hurt. Built once for a catalog and a SurfaceMap, which must outlive it.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/catalog.h"
#include "anatomy/surface_map.h"

#include <cstdint>
#include <span>
#include <vector>

namespace referral {

// How much a point of spillover counts beside essential pain.
constexpr float k_spillover = 0.35f;
constexpr float grade_weight(anatomy::ZoneGrade grade) {
    return grade == anatomy::ZoneGrade::Essential ? 1.0f : k_spillover;
}

// How much a zone counts where it was drawn with a weight. A zone fades where its author was not sure of its border;
// that is not fainter pain, so from half weight on the zone is simply there.
constexpr float k_settled_weight = 0.5f;
constexpr float presence_of(float drawn_weight) {
    return drawn_weight < k_settled_weight ? drawn_weight / k_settled_weight : 1.0f;
}

// A zone, or all zones of one grade and depth, of a point on one side.
struct IndexedZone {
    std::uint32_t pattern = 0; // into patterns
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    bool is_deep = false;
    float mass_mm2 = 0.0f; // presence times skin
    const anatomy::SkinZone* drawn = nullptr;
};

// What one trigger point of one side refers.
struct Pattern {
    std::uint32_t bearer = 0; // into bearers
    const anatomy::TriggerPoint* point = nullptr;
    float mass_mm2 = 0.0f; // of its zones, spillover counting less; where zones overlap the stronger counts
};

// A muscle on one side: what an answer ranks.
struct Bearer {
    std::size_t muscle = 0; // into the catalog
    core::Side side = core::Side::Left;
    float mass_mm2 = 0.0f; // of all its patterns together, counting each place once
};

struct Reach {
    std::uint32_t zone = 0; // into zones
    float presence = 0.0f;  // 0..1
};

class ZoneIndex {
public:
    ZoneIndex(const anatomy::Catalog&, const anatomy::SurfaceMap&);

    // Zones that reach a vertex, by bearer, then pattern.
    std::span<const Reach> at(std::uint32_t vertex) const {
        return {reaches_.data() + begin_[vertex], reaches_.data() + begin_[vertex + 1]};
    }

    std::vector<IndexedZone> zones; // by bearer, then pattern; zones of points the catalog lacks are left out
    std::vector<Pattern> patterns;
    std::vector<Bearer> bearers; // in catalog order, left before right

private:
    std::vector<std::uint32_t> begin_;
    std::vector<Reach> reaches_;
};

}
