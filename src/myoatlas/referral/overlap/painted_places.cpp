// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/painted_places.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::referral {

std::vector<float> balance_of_places(const PaintedSkin& skin, const anatomy::SurfaceMap& surface_map, Slots& slots) {
    const auto& vertices = skin.vertices;
    for (const PaintedVertex& painted : vertices) slots.take(painted.vertex);
    std::vector<std::uint32_t> place(vertices.size(), Slots::k_none), open;
    std::vector<float> masses;
    for (std::uint32_t i = 0; i < vertices.size(); ++i) {
        if (place[i] != Slots::k_none) continue;
        const auto number = static_cast<std::uint32_t>(masses.size());
        masses.push_back(0.0f);
        place[i] = number;
        open.push_back(i);
        while (!open.empty()) {
            const std::uint32_t at = vertices[open.back()].vertex;
            masses.back() += vertices[open.back()].strength * surface_map.area_mm2[at];
            open.pop_back();
            for (std::uint32_t n = surface_map.neighbor_begin[at]; n < surface_map.neighbor_begin[at + 1]; ++n) {
                const std::uint32_t next = slots.find(surface_map.neighbors[n]);
                if (next == Slots::k_none || place[next] != Slots::k_none) continue;
                place[next] = number;
                open.push_back(next);
            }
        }
    }
    slots.clear();
    float whole = 0.0f, roots = 0.0f;
    for (const float mass : masses) {
        whole += mass;
        roots += std::sqrt(mass);
    }
    std::vector<float> balance;
    balance.reserve(place.size());
    for (const std::uint32_t number : place)
        balance.push_back(whole / (roots * std::sqrt(std::max(masses[number], 1.0e-6f))));
    return balance;
}

}
