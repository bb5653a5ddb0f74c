// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/mirror.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <unordered_map>

namespace myoatlas::surface_map {

namespace {

constexpr float k_mirrored_mm = 0.05f;
constexpr float k_cell_mm = 0.5f;

std::int64_t cell_key(std::int64_t x, std::int64_t y, std::int64_t z) {
    constexpr std::int64_t k_span = 1 << 20;
    return ((x + k_span / 2) * k_span + (y + k_span / 2)) * k_span + (z + k_span / 2);
}

}

std::vector<std::uint32_t> mirror_of(const SkinGraph& skin) {
    const auto cell = [](float mm) { return static_cast<std::int64_t>(std::floor(mm / k_cell_mm)); };
    std::unordered_multimap<std::int64_t, std::uint32_t> cells;
    cells.reserve(skin.mesh.positions.size());
    for (std::uint32_t v = 0; v < skin.mesh.positions.size(); ++v) {
        const auto& p = skin.mesh.positions[v];
        cells.emplace(cell_key(cell(p.x), cell(p.y), cell(p.z)), v);
    }
    std::vector<std::uint32_t> twins(skin.mesh.positions.size());
    for (std::uint32_t v = 0; v < skin.mesh.positions.size(); ++v) {
        const glm::vec3 wanted = skin.mesh.positions[v] * glm::vec3(-1, 1, 1);
        float best = k_mirrored_mm;
        bool is_found = false;
        for (auto x = cell(wanted.x - k_mirrored_mm); x <= cell(wanted.x + k_mirrored_mm); ++x)
            for (auto y = cell(wanted.y - k_mirrored_mm); y <= cell(wanted.y + k_mirrored_mm); ++y)
                for (auto z = cell(wanted.z - k_mirrored_mm); z <= cell(wanted.z + k_mirrored_mm); ++z) {
                    const auto [first, last] = cells.equal_range(cell_key(x, y, z));
                    for (auto i = first; i != last; ++i) {
                        const float distance = glm::distance(wanted, skin.mesh.positions[i->second]);
                        if (distance >= best) continue;
                        best = distance;
                        twins[v] = i->second;
                        is_found = true;
                    }
                }
        if (!is_found) return {};
    }
    return twins;
}

}
