// SPDX-License-Identifier: MIT
#include "referral/overlap.h"

#include <algorithm>
#include <span>

namespace referral {
namespace {

constexpr float k_wrong_depth = 0.8f; // deep pain against a surface zone, and the other way round

}

Overlap overlap_of(const PaintedSkin& skin, const ZoneIndex& index, const anatomy::SurfaceMap& map) {
    Overlap overlap;
    overlap.zones.resize(index.zones.size());
    overlap.patterns.resize(index.patterns.size());
    overlap.bearers.resize(index.bearers.size());
    for (const PaintedVertex& painted : skin.vertices) {
        const std::span<const Reach> reaches = index.at(painted.vertex);
        const float skin_mm2 = map.area_mm2[painted.vertex];
        const float marked_mm2 = painted.strength * skin_mm2;
        for (std::size_t i = 0; i < reaches.size();) {
            const std::uint32_t bearer = index.patterns[index.zones[reaches[i].zone].pattern].bearer;
            float most_of_bearer = 0.0f;
            while (i < reaches.size() && index.patterns[index.zones[reaches[i].zone].pattern].bearer == bearer) {
                const std::uint32_t pattern = index.zones[reaches[i].zone].pattern;
                float most = 0.0f;
                for (; i < reaches.size() && index.zones[reaches[i].zone].pattern == pattern; ++i) {
                    const IndexedZone& zone = index.zones[reaches[i].zone];
                    const bool is_wrong_depth =
                        zone.is_deep ? painted.is_surface && !painted.is_deep : painted.is_deep && !painted.is_surface;
                    overlap.zones[reaches[i].zone].add(reaches[i].presence, marked_mm2, skin_mm2);
                    const float suits = is_wrong_depth ? k_wrong_depth : 1.0f;
                    most = std::max(most, reaches[i].presence * grade_weight(zone.grade) * suits);
                }
                overlap.patterns[pattern].add(most, marked_mm2, skin_mm2);
                most_of_bearer = std::max(most_of_bearer, most);
            }
            overlap.bearers[bearer].add(most_of_bearer, marked_mm2, skin_mm2);
        }
    }
    return overlap;
}

}
