// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/marks.h"

#include "myoatlas/scene/reveal.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <map>
#include <utility>

namespace myoatlas::body_chart {
namespace {

constexpr float k_zone = 0.86f, k_dots = 0.95f, k_stripes = 0.8f, k_marked_edge = 0.9f;
constexpr float k_patch = 0.62f, k_sign_ink = 0.72f; // signs are darker than the patch they stand on
constexpr glm::vec3 k_paper{1.0f, 0.985f, 0.95f};

void lay(std::vector<Overlay>& overlays, const scene::PainOverlay& overlay, std::size_t vertices) {
    Overlay solid{std::vector<float>(vertices, 0.0f),
                  overlay.essential_color,
                  overlay.is_flat ? k_patch : k_zone,
                  FillPattern::Solid,
                  {}};
    const bool has_signs = overlay.glyph != scene::Glyph::Dot;
    Overlay dots{std::vector<float>(vertices, 0.0f), overlay.spillover_color * (overlay.is_flat ? k_sign_ink : 1.0f),
                 k_dots, has_signs ? FillPattern::Signs : FillPattern::Dots, overlay.glyph};
    Overlay stripes{std::vector<float>(vertices, 0.0f), k_paper, k_stripes, FillPattern::Stripes, {}};
    bool is_solid = false, is_dotted = false, is_shared = false;
    for (const scene::PainVertex& vertex : overlay.vertices) {
        if (vertex.vertex >= vertices) continue;
        // As in the 3D picture: what the reveal has not reached is not there yet.
        const float opened = scene::opened(vertex.arrival, overlay.reveal);
        solid.by_vertex[vertex.vertex] = opened * vertex.essential;
        // A dot on an essential zone would only blur it; on an even patch it tells what kind of patch it is.
        dots.by_vertex[vertex.vertex] = opened * vertex.spillover * (overlay.is_flat ? 1.0f : 1.0f - vertex.essential);
        stripes.by_vertex[vertex.vertex] = opened * vertex.shared;
        is_shared |= vertex.shared > 0.0f;
        is_solid |= vertex.essential > 0.0f;
        is_dotted |= vertex.spillover > 0.0f;
    }
    if (is_dotted && !overlay.is_flat) overlays.push_back(dots);
    if (is_solid) overlays.push_back(std::move(solid));
    if (is_dotted && overlay.is_flat) overlays.push_back(std::move(dots));
    if (is_shared) overlays.push_back(std::move(stripes));
}

// The index of the overlay that fills most of an area, the first of several: burning that was painted over a part of
// an area that tingles is not what the area is.
std::size_t filling(std::span<const scene::PainOverlay> pain, std::span<const float> area) {
    constexpr float k_within = 0.5f, k_seen = 0.2f;
    std::size_t found = 0, most = 0;
    for (std::size_t i = 0; i < pain.size(); ++i) {
        const auto held = static_cast<std::size_t>(std::ranges::count_if(pain[i].vertices, [&](const auto& each) {
            return each.vertex < area.size() && area[each.vertex] >= k_within && each.essential >= k_seen;
        }));
        if (held <= most) continue;
        most = held;
        found = i;
    }
    return found;
}

}

bool is_marked(const referral::PainReport& report, const anatomy::SkinArea& area) {
    return std::ranges::any_of(report.areas, [&](const referral::AreaMark& mark) {
        return mark.area == area.area && (!mark.side || *mark.side == area.side);
    });
}

std::vector<Overlay> overlays_of(std::span<const scene::PainOverlay> pain, const referral::PainReport& report,
                                 const anatomy::SurfaceMap& surface_map, const ChartBody& body) {
    std::vector<Overlay> overlays;
    const std::size_t vertices = body.skin.positions.size();
    for (const scene::PainOverlay& overlay : pain) lay(overlays, overlay, vertices);
    if (pain.empty()) return overlays;
    std::map<std::size_t, Overlay> edges; // by the index in `pain` of what fills the area, whose color its edge has
    for (std::uint32_t i = 0; i < surface_map.areas.size(); ++i) {
        if (!is_marked(report, surface_map.areas[i])) continue;
        const std::vector<float> area = body.areas.by_vertex(i);
        const std::size_t filled_by = filling(pain, area);
        Overlay& edge =
            edges
                .try_emplace(filled_by,
                             Overlay{{}, pain[filled_by].essential_color, k_marked_edge, FillPattern::Edge, {}})
                .first->second;
        if (edge.by_vertex.empty()) edge.by_vertex.resize(vertices, 0.0f);
        for (std::size_t v = 0; v < std::min(area.size(), vertices); ++v)
            edge.by_vertex[v] = std::max(edge.by_vertex[v], area[v]);
    }
    for (auto& [filled_by, edge] : edges) overlays.push_back(std::move(edge));
    return overlays;
}

Highlight highlight_of(const Figure& figure, std::span<const glm::vec3> positions, std::span<const float> by_vertex,
                       const HighlightStyle& style) {
    glm::vec2 low{1.0e9f}, high{-1.0e9f};
    for (std::size_t v = 0; v < std::min(positions.size(), by_vertex.size()); ++v) {
        if (by_vertex[v] <= 0.0f) continue;
        const glm::vec2 at = figure.place_of(positions[v]);
        low = glm::min(low, at);
        high = glm::max(high, at);
    }
    Highlight made;
    made.x = std::max(0, static_cast<int>(std::floor(low.x)) - 1);
    made.y = std::max(0, static_cast<int>(std::floor(low.y)) - 1);
    const int right = std::min(figure.width, static_cast<int>(std::ceil(std::min(high.x, 1.0e6f))) + 2);
    const int bottom = std::min(figure.height, static_cast<int>(std::ceil(std::min(high.y, 1.0e6f))) + 2);
    if (right <= made.x || bottom <= made.y) return {};
    made.width = right - made.x;
    made.height = bottom - made.y;

    std::vector<float> values(static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height), 0.0f);
    const auto index = [&](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(made.width) + static_cast<std::size_t>(x);
    };
    bool is_seen = false;
    for (int y = 0; y < made.height; ++y)
        for (int x = 0; x < made.width; ++x) {
            const Spot& spot = figure.spots[figure.index_of(made.x + x, made.y + y)];
            const float value = spot.sample(by_vertex);
            values[index(x, y)] = value;
            is_seen |= value >= 0.5f;
        }
    if (!is_seen) return {};
    const auto value = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < made.width && y < made.height ? values[index(x, y)] : 0.0f;
    };
    made.rgba.resize(values.size() * 4);
    for (int y = 0; y < made.height; ++y)
        for (int x = 0; x < made.width; ++x) {
            const float here = value(x, y);
            const float slope = 0.5f * std::hypot(value(x + 1, y) - value(x - 1, y), value(x, y + 1) - value(x, y - 1));
            const float edge =
                slope < 1.0e-3f ? 0.0f : std::clamp(style.edge_px + 0.5f - std::abs(here - 0.5f) / slope, 0.0f, 1.0f);
            const float inside = std::clamp((here - 0.5f) / std::max(slope, 0.02f) + 0.5f, 0.0f, 1.0f);
            const float cover = static_cast<float>(figure.cover[figure.index_of(made.x + x, made.y + y)]) / 255.0f;
            const float alpha = std::max(edge, style.fill * inside) * cover;
            std::uint8_t* pixel = &made.rgba[4 * index(x, y)];
            for (int c = 0; c < 3; ++c)
                pixel[c] = static_cast<std::uint8_t>(std::lround(std::clamp(style.color[c], 0.0f, 1.0f) * 255.0f));
            pixel[3] = static_cast<std::uint8_t>(std::lround(alpha * 255.0f));
        }
    return made;
}

}
