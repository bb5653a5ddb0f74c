// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

namespace myoatlas::body_chart {
namespace {

constexpr float k_fair_part = 0.12f;  // of an area's skin, as it falls on the paper, for a figure to offer it
constexpr float k_fair_mm2 = 2500.0f; // or so much of it
constexpr float k_aside = 2.5f;       // what lies aside counts as that much farther

float dot_or_far(glm::vec2 way, glm::vec2 direction) {
    const float ahead = glm::dot(way, direction);
    if (ahead <= 0.5f) return std::numeric_limits<float>::max();
    const float aside = std::abs(way.x * direction.y - way.y * direction.x);
    return aside > 2.0f * ahead ? std::numeric_limits<float>::max() : ahead + k_aside * aside;
}

struct SeenArea {
    double x = 0.0, y = 0.0;
    std::size_t count = 0;
};

void add_borders(Places& places, const Figure& figure) {
    places.borders.assign(places.area_of_pixel.size(), 0);
    for (int y = 0; y < figure.height; ++y)
        for (int x = 0; x < figure.width; ++x) {
            const std::size_t i = figure.index_of(x, y);
            const std::uint16_t area = places.area_of_pixel[i];
            if (area == Places::k_none) continue;
            for (const auto& [nx, ny] : {std::array{x + 1, y}, std::array{x, y + 1}}) {
                if (!figure.holds(nx, ny)) continue;
                const std::size_t n = figure.index_of(nx, ny);
                // Not along a fold, which has a line of its own.
                if (places.area_of_pixel[n] == Places::k_none || places.area_of_pixel[n] == area ||
                    std::abs(figure.front_mm[i] - figure.front_mm[n]) > 6.0f * figure.mm_per_pixel)
                    continue;
                for (const std::size_t p : {i, n})
                    places.borders[p] = static_cast<std::uint8_t>(std::min(255, places.borders[p] + 128));
            }
        }
}

}

Places places_of(const Figure& figure, const anatomy::SurfaceMap& surface_map, const AreaWeights& areas) {
    Places places;
    places.area_of_pixel.assign(figure.spots.size(), Places::k_none);
    std::vector<SeenArea> seen(surface_map.areas.size());
    for (int y = 0; y < figure.height; ++y)
        for (int x = 0; x < figure.width; ++x) {
            const std::size_t i = figure.index_of(x, y);
            const Spot& spot = figure.spots[i];
            const auto smallest = areas.area_at(spot);
            if (!smallest || figure.cover[i] < 64) continue;
            places.area_of_pixel[i] = static_cast<std::uint16_t>(*smallest);
            for (const auto& [area, weight] : areas.at(spot.nearest_corner())) {
                if (weight < 0.5f) continue;
                seen[area].x += x;
                seen[area].y += y;
                ++seen[area].count;
            }
        }
    add_borders(places, figure);

    std::vector<float> nearest(surface_map.areas.size(), std::numeric_limits<float>::max());
    std::vector<glm::vec2> at(surface_map.areas.size());
    for (int y = 0; y < figure.height; ++y)
        for (int x = 0; x < figure.width; ++x) {
            const std::size_t i = figure.index_of(x, y);
            if (places.area_of_pixel[i] == Places::k_none) continue;
            for (const auto& [area, weight] : areas.at(figure.spots[i].nearest_corner())) {
                if (weight < 0.5f) continue;
                const SeenArea& sum = seen[area];
                const auto count = static_cast<double>(sum.count);
                const glm::vec2 here(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
                const float far = glm::distance(here, glm::vec2(sum.x / count, sum.y / count));
                if (far >= nearest[area]) continue;
                nearest[area] = far;
                at[area] = here;
            }
        }
    const float pixel_mm2 = figure.mm_per_pixel * figure.mm_per_pixel;
    for (std::uint32_t area = 0; area < surface_map.areas.size(); ++area) {
        const float seen_mm2 = static_cast<float>(seen[area].count) * pixel_mm2;
        float skin_mm2 = 0.0f;
        for (const anatomy::SkinWeight& weight : surface_map.areas[area].weights)
            skin_mm2 += surface_map.area_mm2[weight.vertex];
        if (seen_mm2 > 0.0f && seen_mm2 >= std::min(k_fair_mm2, k_fair_part * skin_mm2))
            places.list.push_back({area, at[area], seen_mm2});
    }
    return places;
}

std::optional<std::size_t> next_in_direction(std::span<const glm::vec2> points, glm::vec2 from, glm::vec2 direction) {
    direction = glm::normalize(direction);
    std::optional<std::size_t> best;
    float least = std::numeric_limits<float>::max();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float far = dot_or_far(points[i] - from, direction);
        if (far >= least) continue;
        least = far;
        best = i;
    }
    return best;
}

}
