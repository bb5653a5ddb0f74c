// SPDX-License-Identifier: MIT
#include "referral/overlap.h"

#include <algorithm>
#include <span>

namespace referral {
namespace {

// Sums in the order in which they were first met; taken out by number.
class Sums {
public:
    explicit Sums(Slots& slots) : slots_(slots) {}
    void add(std::uint32_t id, float marked, float filled, float reached = 0.0f) {
        const std::uint32_t slot = slots_.take(id);
        if (slot == sums_.size()) sums_.push_back({id, 0.0f, 0.0f, 0.0f});
        sums_[slot].marked += marked;
        sums_[slot].filled += filled;
        sums_[slot].reached += reached;
    }
    std::vector<Shared> take() {
        slots_.clear();
        std::sort(sums_.begin(), sums_.end(), [](const Shared& a, const Shared& b) { return a.id < b.id; });
        return std::move(sums_);
    }

private:
    Slots& slots_;
    std::vector<Shared> sums_;
};

}

Overlap overlap_of(const PaintedSkin& skin, const ZoneIndex& index, const anatomy::SurfaceMap& map, float wrong_depth,
                   Workspace& work) {
    Sums zones(work.zones), patterns(work.patterns), bearers(work.bearers);
    for (const PaintedVertex& painted : skin.vertices) {
        const std::span<const Reach> reaches = index.at(painted.vertex);
        const float skin_mm2 = map.area_mm2[painted.vertex];
        const float marked_mm2 = painted.strength * skin_mm2;
        const bool is_depth_said = painted.is_deep != painted.is_surface;
        for (std::size_t i = 0; i < reaches.size();) {
            const std::uint32_t bearer = reaches[i].bearer;
            float bearer_explains = 0.0f, bearer_fills = 0.0f, presence = 0.0f;
            while (i < reaches.size() && reaches[i].bearer == bearer) {
                const std::uint32_t pattern = reaches[i].pattern;
                float explains = 0.0f, fills = 0.0f;
                for (; i < reaches.size() && reaches[i].pattern == pattern; ++i) {
                    const Reach& reach = reaches[i];
                    zones.add(reach.zone, reach.presence * marked_mm2, reach.presence * skin_mm2);
                    const float fit =
                        is_depth_said ? suits(painted, index.zones[reach.zone].is_deep, wrong_depth) : 1.0f;
                    explains = std::max(explains, fit * reach.explains);
                    fills = std::max(fills, fit * reach.fills);
                    presence = std::max(presence, reach.presence);
                }
                patterns.add(pattern, explains * marked_mm2, fills * skin_mm2);
                bearer_explains = std::max(bearer_explains, explains);
                bearer_fills = std::max(bearer_fills, fills);
            }
            bearers.add(bearer, bearer_explains * marked_mm2, bearer_fills * skin_mm2, presence * marked_mm2);
        }
    }
    return {zones.take(), patterns.take(), bearers.take()};
}

}
