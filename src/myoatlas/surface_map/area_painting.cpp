// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/area_painting.h"

#include <algorithm>
#include <limits>

namespace myoatlas::surface_map {

namespace {

constexpr float k_midline_mm = 0.05f;
constexpr std::uint32_t k_none = ~0u;

// Spreads labels over the unlabeled vertices of a side, nearest first.
void spread(const SkinGraph& skin, const std::vector<bool>& is_on_side, std::vector<std::uint32_t>& label) {
    std::vector<float> cost(skin.mesh.positions.size(), std::numeric_limits<float>::max());
    std::vector<std::pair<float, std::uint32_t>> heap;
    for (std::uint32_t v = 0; v < label.size(); ++v)
        if (label[v] != k_none) {
            cost[v] = 0.0f;
            heap.emplace_back(0.0f, v);
        }
    std::make_heap(heap.begin(), heap.end(), std::greater<>());
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), std::greater<>());
        const auto [reached, v] = heap.back();
        heap.pop_back();
        if (reached > cost[v]) continue;
        for (const auto& step : skin.steps[v]) {
            if (!is_on_side[step.to] || reached + step.length_mm >= cost[step.to]) continue;
            cost[step.to] = reached + step.length_mm;
            label[step.to] = label[v];
            heap.emplace_back(cost[step.to], step.to);
            std::push_heap(heap.begin(), heap.end(), std::greater<>());
        }
    }
}

}

std::vector<anatomy::SkinArea> paint_areas(const anatomy::Catalog& catalog, core::Side side, const SkinGraph& skin,
                                           Brush& brush, core::Problems& problems) {
    const std::size_t count = skin.mesh.positions.size();
    std::vector<bool> is_on_side(count);
    for (std::size_t v = 0; v < count; ++v) is_on_side[v] = skin.mesh.positions[v].x * outward(side) >= -k_midline_mm;

    const auto& areas = catalog.all().areas;
    std::vector<std::vector<bool>> covers(areas.size(), std::vector<bool>(count, false));
    // The area whose stroke runs closest, in radii, is the one from which uncovered skin beside a vertex is taken.
    std::vector<std::uint32_t> label(count, k_none);
    std::vector<float> closeness(count, std::numeric_limits<float>::max());
    for (std::uint32_t a = 0; a < areas.size(); ++a) {
        const std::string where = "area " + areas[a].id;
        bool has_skin = false;
        for (const auto& stroke : areas[a].strokes)
            for (const auto& [vertex, distance] : brush.paint(stroke, side, where, problems)) {
                if (!is_on_side[vertex]) continue;
                has_skin = true;
                covers[a][vertex] = true;
                const float radii = distance / stroke.radius_mm;
                if (radii >= closeness[vertex]) continue;
                closeness[vertex] = radii;
                label[vertex] = a;
            }
        if (!has_skin)
            problems.push_back({where, "It covers no skin on the " + std::string(core::name_of(side)) + " side."});
    }
    const auto painted = label;
    spread(skin, is_on_side, label);
    for (std::size_t v = 0; v < count; ++v)
        if (painted[v] == k_none && label[v] != k_none) covers[label[v]][v] = true;

    std::vector<anatomy::SkinArea> result;
    for (std::size_t a = 0; a < areas.size(); ++a) {
        anatomy::SkinArea area{areas[a].id, side, {}};
        for (std::uint32_t v = 0; v < count; ++v)
            if (covers[a][v]) area.weights.push_back({v, 1.0f});
        result.push_back(std::move(area));
    }
    return result;
}

}
