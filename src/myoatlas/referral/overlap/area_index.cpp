// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/area_index.h"

namespace myoatlas::referral {

AreaIndex::AreaIndex(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map)
    : mass_mm2(surface_map.areas.size(), 0.0f), first_side(surface_map.areas.size(), 0),
      begin_(surface_map.positions.size() + 1, 0) {
    for (std::uint32_t a = 0; a < surface_map.areas.size(); ++a) {
        first_side[a] = a;
        if (const anatomy::Area* area = catalog.find_area(surface_map.areas[a].area)) {
            std::vector<std::uint32_t>& sides = sides_[area->id];
            sides.push_back(a);
            first_side[a] = sides.front();
        }
        for (const anatomy::SkinWeight& weight : surface_map.areas[a].weights) {
            ++begin_[weight.vertex + 1];
            mass_mm2[a] += surface_map.area_mm2[weight.vertex];
        }
    }
    for (std::size_t v = 0; v < surface_map.positions.size(); ++v) begin_[v + 1] += begin_[v];
    areas_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t a = 0; a < surface_map.areas.size(); ++a)
        for (const anatomy::SkinWeight& weight : surface_map.areas[a].weights) areas_[next[weight.vertex]++] = a;
}

std::span<const std::uint32_t> AreaIndex::sides_of(std::string_view id) const {
    const auto found = sides_.find(id);
    return found == sides_.end() ? std::span<const std::uint32_t>{} : std::span(found->second);
}

}
