// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/overlap.h"

#include <algorithm>

namespace myoatlas::referral {
namespace {

// Sums what a place holds.
class Summing {
public:
    Summing(const ZoneIndex& index, Sums& sums, float wrong_depth)
        : index_(index), sums_(sums), wrong_depth_(wrong_depth) {}

    void add(const PaintedVertex& painted, float skin_mm2) {
        const ReachRange here = index_.at(painted.vertex);
        const float marked_mm2 = painted.strength * skin_mm2;
        // A code ends in 1 for a deep zone: turned so that it ends in 1 where the depth is not what was said.
        const bool is_depth_said = painted.is_deep != painted.is_surface;
        const std::uint32_t kept = is_depth_said ? ~0u : ~1u, turned = is_depth_said && painted.is_deep ? 1u : 0u;
        for (std::uint32_t i = here.whole; i < here.fading; ++i)
            add_to(sums_.alone[(index_.code(i) & kept) ^ turned], index_.zone(i), marked_mm2, skin_mm2);
        for (std::uint32_t i = here.fading; i < here.meeting; ++i)
            add_to(sums_.alone[(index_.code(i) & kept) ^ turned], index_.zone(i), index_.presence(i) * marked_mm2,
                   index_.presence(i) * skin_mm2);
        for (std::uint32_t i = here.meeting; i < here.last;) i = add_meeting(i, here.last, painted, skin_mm2);
    }

private:
    void add_to(ZoneSum& sum, std::uint32_t zone, float marked, float filled) {
        if (sum.filled == 0.0f) sums_.touched.add(zone);
        sum.marked += marked;
        sum.filled += filled;
    }

    // Where zones of a owner meet, the place counts once. Returns the reach after the owner's.
    std::uint32_t add_meeting(std::uint32_t i, std::uint32_t last, const PaintedVertex& painted, float skin_mm2) {
        const float marked_mm2 = painted.strength * skin_mm2;
        const std::uint32_t muscle_side = index_.zones[index_.zone(i)].muscle_side;
        float muscle_side_explains = 0.0f, muscle_side_fills = 0.0f, most = 0.0f;
        while (i < last && index_.zones[index_.zone(i)].muscle_side == muscle_side) {
            const std::uint32_t pattern = index_.zones[index_.zone(i)].pattern;
            float explains = 0.0f, fills = 0.0f;
            for (; i < last && index_.zones[index_.zone(i)].pattern == pattern; ++i) {
                const IndexedZone& zone = index_.zones[index_.zone(i)];
                const float presence = index_.presence(i);
                add_to(sums_.meeting[index_.zone(i)], index_.zone(i), presence * marked_mm2, presence * skin_mm2);
                const float suited = suits(painted, zone.is_deep, wrong_depth_) * presence;
                explains = std::max(explains, suited * zone.explains);
                fills = std::max(fills, suited * zone.fills);
                most = std::max(most, presence);
            }
            sums_.patterns[pattern].marked += explains * marked_mm2;
            sums_.patterns[pattern].filled += fills * skin_mm2;
            muscle_side_explains = std::max(muscle_side_explains, explains);
            muscle_side_fills = std::max(muscle_side_fills, fills);
        }
        sums_.muscle_sides[muscle_side].marked += muscle_side_explains * marked_mm2;
        sums_.muscle_sides[muscle_side].filled += muscle_side_fills * skin_mm2;
        sums_.muscle_sides[muscle_side].reached += most * marked_mm2;
        return i;
    }

    const ZoneIndex& index_;
    Sums& sums_;
    float wrong_depth_;
};

// Takes the sums out, by zone, pattern and owner, and leaves them at 0.
Overlap taken(const ZoneIndex& index, Sums& sums, float wrong_depth) {
    Overlap overlap;
    for (std::vector<Shared>* list : {&overlap.zones, &overlap.patterns, &overlap.muscle_sides})
        list->reserve(sums.touched.most());
    const auto open = [](std::vector<Shared>& list, std::uint32_t id, Sum& met) -> Shared& {
        if (list.empty() || list.back().id != id) {
            list.push_back({id, met.marked, met.filled, met.reached});
            met = {};
        }
        return list.back();
    };
    sums.touched.take_all([&](std::uint32_t z) {
        const IndexedZone& zone = index.zones[z];
        ZoneSum &suited = sums.alone[2 * z], &unsuited = sums.alone[2 * z + 1], &met = sums.meeting[z];
        const float marked = suited.marked + wrong_depth * unsuited.marked;
        const float filled = suited.filled + wrong_depth * unsuited.filled;
        const float reached = suited.marked + unsuited.marked;
        overlap.zones.push_back({z, reached + met.marked, suited.filled + unsuited.filled + met.filled, 0.0f});
        Shared& pattern = open(overlap.patterns, zone.pattern, sums.patterns[zone.pattern]);
        pattern.marked += zone.explains * marked;
        pattern.filled += zone.fills * filled;
        Shared& muscle_side = open(overlap.muscle_sides, zone.muscle_side, sums.muscle_sides[zone.muscle_side]);
        muscle_side.marked += zone.explains * marked;
        muscle_side.filled += zone.fills * filled;
        muscle_side.reached += reached;
        suited = unsuited = met = {};
    });
    return overlap;
}

}

Overlap overlap_of(const PaintedSkin& skin, const ZoneIndex& index, const anatomy::SurfaceMap& surface_map,
                   float wrong_depth, Sums& sums) {
    Summing summing(index, sums, wrong_depth);
    for (const PaintedVertex& painted : skin.vertices)
        if (const float skin_mm2 = surface_map.area_mm2[painted.vertex]; skin_mm2 > 0.0f)
            summing.add(painted, skin_mm2);
    return taken(index, sums, wrong_depth);
}

}
