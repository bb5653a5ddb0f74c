// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/figure_view.h"

#include <algorithm>
#include <functional>
#include <glm/geometric.hpp>
#include <limits>
#include <queue>
#include <span>
#include <string_view>
#include <utility>

namespace myoatlas::body_chart {
namespace {

using AreaIds = std::span<const std::string_view>;

constexpr std::string_view k_head[]{"head_vertex",       "head_back",        "head_temporal",  "head_frontal",
                                    "head_ear_tmj",      "head_eye_eyebrow", "head_cheek_jaw", "head_toothache",
                                    "neck_throat_front", "neck_back"};
constexpr std::string_view k_skull[]{"head_vertex", "head_back", "head_temporal", "head_frontal", "head_ear_tmj"};
constexpr std::string_view k_palm[]{"wrist_volar_palm", "hand_base_thumb_radial", "finger_volar"};
constexpr std::string_view k_fingers[]{"finger_volar", "finger_dorsal"};
constexpr std::string_view k_hand[]{"wrist_volar_palm", "wrist_dorsal_hand", "hand_base_thumb_radial",
                                    "finger_volar",     "finger_dorsal",     "thumb"};
constexpr std::string_view k_sole[]{"foot_plantar_midfoot", "foot_metatarsal_heads", "heel"};
constexpr std::string_view k_toes[]{"toe_great_dorsal", "toe_lesser_dorsal", "toe_great_plantar", "toe_lesser_plantar"};
constexpr std::string_view k_underfoot[]{"foot_plantar_midfoot", "foot_metatarsal_heads", "heel", "toe_great_plantar",
                                         "toe_lesser_plantar"};
constexpr std::string_view k_foot[]{
    "ankle_anterior",       "ankle_lateral",        "ankle_medial",          "ankle_posterior",  "heel",
    "foot_dorsal_forefoot", "foot_plantar_midfoot", "foot_metatarsal_heads", "toe_great_dorsal", "toe_lesser_dorsal",
    "toe_great_plantar",    "toe_lesser_plantar"};

// How far a region fades into its neighbors; seen from below, where these lie behind it, less.
constexpr float k_fade_mm = 36.0f, k_fade_below_mm = 24.0f;

bool is_of(const anatomy::SkinArea& area, AreaIds ids, core::Side side) {
    return std::ranges::find(ids, area.area) != ids.end() &&
           (side == core::Side::Midline || area.side == side || area.side == core::Side::Midline);
}

// Visits the vertices of areas.
template <class Visit>
void each_vertex(const anatomy::SurfaceMap& surface_map, AreaIds ids, core::Side side, const Visit& visit) {
    for (const anatomy::SkinArea& area : surface_map.areas)
        if (is_of(area, ids, side))
            for (const anatomy::SkinWeight& weight : area.weights) visit(weight.vertex);
}

glm::vec3 middle_of(const anatomy::SurfaceMap& surface_map, AreaIds ids, core::Side side) {
    glm::vec3 sum{0.0f};
    float mass = 0.0f;
    each_vertex(surface_map, ids, side, [&](std::uint32_t v) {
        sum += surface_map.positions[v] * surface_map.area_mm2[v];
        mass += surface_map.area_mm2[v];
    });
    return mass > 0.0f ? sum / mass : sum;
}

glm::vec3 facing_of(const anatomy::SurfaceMap& surface_map, AreaIds ids, core::Side side, glm::vec3 otherwise) {
    glm::vec3 sum{0.0f};
    each_vertex(surface_map, ids, side,
                [&](std::uint32_t v) { sum += surface_map.normals[v] * surface_map.area_mm2[v]; });
    return glm::length(sum) > 0.0f ? glm::normalize(sum) : otherwise;
}

// 1 on the areas, falling to 0 at `fade_mm` from them over the skin.
std::vector<float> kept_around(const anatomy::SurfaceMap& surface_map, AreaIds ids, core::Side side,
                               float fade_mm = k_fade_mm) {
    std::vector<float> way_mm(surface_map.positions.size(), std::numeric_limits<float>::infinity());
    using Step = std::pair<float, std::uint32_t>;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> open;
    each_vertex(surface_map, ids, side, [&](std::uint32_t v) {
        if (way_mm[v] == 0.0f) return;
        way_mm[v] = 0.0f;
        open.push({0.0f, v});
    });
    while (!open.empty()) {
        const auto [way, v] = open.top();
        open.pop();
        if (way > way_mm[v]) continue;
        for (std::uint32_t n = surface_map.neighbor_begin[v]; n < surface_map.neighbor_begin[v + 1]; ++n) {
            const std::uint32_t next = surface_map.neighbors[n];
            const float longer = way + glm::distance(surface_map.positions[v], surface_map.positions[next]);
            if (longer >= fade_mm || longer >= way_mm[next]) continue;
            way_mm[next] = longer;
            open.push({longer, next});
        }
    }
    std::vector<float> kept(way_mm.size());
    std::ranges::transform(way_mm, kept.begin(), [&](float way) { return std::max(0.0f, 1.0f - way / fade_mm); });
    return kept;
}

FigureView looking(glm::vec3 toward, glm::vec3 up) {
    FigureView view;
    view.toward = glm::normalize(toward);
    view.up = glm::normalize(up - view.toward * glm::dot(up, view.toward));
    view.right = glm::cross(view.up, view.toward);
    return view;
}

FigureView look_from(Facing facing) {
    constexpr glm::vec3 k_up{0.0f, 1.0f, 0.0f}, k_front{0.0f, 0.0f, 1.0f}, k_left{1.0f, 0.0f, 0.0f};
    switch (facing) {
    case Facing::Back:
        return looking(-k_front, k_up);
    case Facing::Left:
        return looking(k_left, k_up);
    case Facing::Right:
        return looking(-k_left, k_up);
    case Facing::Top:
        return looking(k_up, k_front);
    default:
        return looking(k_front, k_up);
    }
}

FigureView look_at_hand(const FigureSpec& figure, const anatomy::SurfaceMap& surface_map) {
    const glm::vec3 palm = facing_of(surface_map, k_palm, figure.side, {0.0f, 0.0f, 1.0f});
    const glm::vec3 fingers =
        middle_of(surface_map, k_fingers, figure.side) - middle_of(surface_map, k_palm, figure.side);
    return looking(figure.facing == Facing::Palm ? palm : -palm, fingers + glm::vec3(0.0f, -1.0e-3f, 0.0f));
}

FigureView look_at_foot(const FigureSpec& figure, const anatomy::SurfaceMap& surface_map) {
    const glm::vec3 toes = middle_of(surface_map, k_toes, figure.side) - middle_of(surface_map, k_sole, figure.side);
    const glm::vec3 ahead = toes + glm::vec3(0.0f, 0.0f, 1.0e-3f);
    if (figure.facing == Facing::Sole)
        return looking(facing_of(surface_map, k_sole, figure.side, {0.0f, -1.0f, 0.0f}), ahead);
    // From ahead and above, toes down, so that the leg rises behind the foot and its end is not looked into.
    if (figure.facing == Facing::Top) return looking(glm::normalize(ahead) + glm::vec3(0.0f, 1.25f, 0.0f), -ahead);
    // From the side, square to the length of the foot.
    const glm::vec3 across = glm::cross({0.0f, 1.0f, 0.0f}, glm::vec3(ahead.x, 0.0f, ahead.z));
    return looking(figure.facing == Facing::Left ? across : -across, {0.0f, 1.0f, 0.0f});
}

}

FigureView view_of(const FigureSpec& figure, const anatomy::SurfaceMap& surface_map) {
    FigureView view;
    switch (figure.region) {
    case FigureRegion::Body:
        return look_from(figure.facing);
    case FigureRegion::Head:
        view = look_from(figure.facing);
        view.kept = kept_around(surface_map, figure.facing == Facing::Top ? AreaIds(k_skull) : AreaIds(k_head),
                                core::Side::Midline);
        return view;
    case FigureRegion::Hand:
        view = look_at_hand(figure, surface_map);
        view.kept = kept_around(surface_map, k_hand, figure.side);
        return view;
    case FigureRegion::Foot:
        view = look_at_foot(figure, surface_map);
        view.kept = figure.facing == Facing::Sole ? kept_around(surface_map, k_underfoot, figure.side, k_fade_below_mm)
                                                  : kept_around(surface_map, k_foot, figure.side);
        return view;
    }
    return view;
}

const Page& best_page(const anatomy::SurfaceMap& surface_map, std::span<const std::uint32_t> vertices) {
    constexpr float k_nearly_all = 0.97f, k_well_inside = 0.6f;
    const Page& whole = pages().front();
    if (vertices.empty()) return whole;
    for (const Page& page : pages().subspan(1)) {
        std::vector<float> kept(surface_map.positions.size(), 0.0f);
        for (const auto& row : page.rows)
            for (const FigureSpec& figure : row) {
                const std::vector<float> own = view_of(figure, surface_map).kept;
                std::ranges::transform(kept, own, kept.begin(), [](float a, float b) { return std::max(a, b); });
            }
        const auto inside = std::ranges::count_if(vertices, [&](std::uint32_t v) { return kept[v] >= k_well_inside; });
        if (static_cast<float>(inside) >= k_nearly_all * static_cast<float>(vertices.size())) return page;
    }
    return whole;
}

}
