// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/stage_builder.h"

#include "myoatlas/scene/skin.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/stage/stage_parts.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::session {

namespace {

constexpr float k_pulse_s = 2.0f; // k_rest_s - k_reveal_s is a whole number of these, so the pulse ends where it began

float reveal_at(float time_s) {
    return glm::smoothstep(0.0f, k_reveal_s, time_s);
}
float pulse_at(float time_s) {
    if (time_s <= k_reveal_s || time_s >= k_rest_s) return 0.0f;
    const float turns = (time_s - k_reveal_s) / k_pulse_s;
    return turns - std::floor(turns);
}

// Gathers weights by skin vertex, so that an overlay names each vertex once.
class OverlayMaker {
public:
    explicit OverlayMaker(std::size_t skin_vertices) : row_(skin_vertices, k_none) {}

    scene::PainVertex* at(std::uint32_t vertex) {
        if (vertex >= row_.size()) return nullptr;
        if (row_[vertex] == k_none) {
            row_[vertex] = static_cast<std::uint32_t>(overlay.vertices.size());
            overlay.vertices.push_back({vertex, 0.0f, 0.0f, 1.0f});
        }
        return &overlay.vertices[row_[vertex]];
    }
    float essential_at(std::uint32_t vertex) const {
        return row_[vertex] == k_none ? 0.0f : overlay.vertices[row_[vertex]].essential;
    }
    scene::PainOverlay overlay;

private:
    static constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> row_;
};

bool belongs_to(const ShownReferral& shown, const std::string& point, const anatomy::Catalog& catalog) {
    if (!shown.point.empty()) return shown.point == point;
    const anatomy::Muscle* muscle = catalog.muscle_of(point);
    return muscle && muscle->id == shown.muscle;
}

// The zones of the shown muscle or point, as one overlay: where several points reach, the strongest counts.
scene::PainOverlay zones_of(const Session& session, const World& world, const Theme& theme) {
    OverlayMaker maker(world.surface_map->positions.size());
    for (const anatomy::SkinZone& zone : world.surface_map->zones) {
        if (zone.side != session.shown->side || !belongs_to(*session.shown, zone.point, *world.catalog)) continue;
        for (std::size_t i = 0; i < zone.weights.size(); ++i) {
            scene::PainVertex* vertex = maker.at(zone.weights[i].vertex);
            if (!vertex) continue;
            float& weight = zone.grade == anatomy::ZoneGrade::Essential ? vertex->essential : vertex->spillover;
            weight = std::max(weight, zone.weights[i].weight);
            if (i < zone.arrival.size()) vertex->arrival = std::min(vertex->arrival, zone.arrival[i]);
        }
    }
    maker.overlay.essential_color = theme.essential;
    maker.overlay.spillover_color = theme.spillover;
    maker.overlay.reveal = reveal_at(session.time_s);
    maker.overlay.pulse = pulse_at(session.time_s);
    return std::move(maker.overlay);
}

// Marked areas stay an overlay, so that the source muscles under them are seen.
constexpr float k_area_strength = 0.38f;

// Areas end sharply at vertices; an overlay wants a soft edge.
void soften(OverlayMaker& maker, const anatomy::SurfaceMap& surface_map) {
    if (surface_map.neighbor_begin.size() != surface_map.positions.size() + 1) return;
    for (int round = 0; round < 4; ++round) {
        std::vector<float> means;
        for (const scene::PainVertex& vertex : maker.overlay.vertices) {
            float sum = vertex.essential;
            const std::uint32_t first = surface_map.neighbor_begin[vertex.vertex],
                                end = surface_map.neighbor_begin[vertex.vertex + 1];
            for (std::uint32_t i = first; i < end; ++i) sum += maker.essential_at(surface_map.neighbors[i]);
            means.push_back(sum / static_cast<float>(end - first + 1));
        }
        for (std::size_t i = 0; i < means.size(); ++i) maker.overlay.vertices[i].essential = means[i];
    }
}

// What was said to hurt: marked areas and painted marks.
scene::PainOverlay marked_of(const Session& session, const World& world, const Theme& theme) {
    const anatomy::SurfaceMap& surface_map = *world.surface_map;
    OverlayMaker maker(surface_map.positions.size());
    for (const referral::AreaMark& mark : session.report.areas)
        for (const anatomy::SkinArea& area : surface_map.areas)
            if (area.area == mark.area && (!mark.side || *mark.side == area.side))
                for (const anatomy::SkinWeight& weight : area.weights)
                    if (scene::PainVertex* vertex = maker.at(weight.vertex))
                        vertex->essential = std::max(vertex->essential, k_area_strength * weight.weight);
    soften(maker, surface_map);
    for (const referral::PaintMark& mark : session.report.marks)
        for (std::size_t i = 0; i < surface_map.positions.size(); ++i) {
            const float near =
                1.0f - glm::distance(surface_map.positions[i], mark.at_mm) / std::max(1.0f, mark.radius_mm);
            if (near <= -0.4f) continue;
            const float strength =
                std::clamp(0.4f + near, 0.0f, 1.0f) * std::clamp(0.4f + 0.05f * mark.intensity, 0.0f, 1.0f);
            if (strength <= 0.0f) continue;
            if (scene::PainVertex* vertex = maker.at(static_cast<std::uint32_t>(i)))
                vertex->essential = std::max(vertex->essential, strength);
        }
    for (scene::PainVertex& vertex : maker.overlay.vertices) vertex.arrival = 0.0f;
    maker.overlay.essential_color = theme.marked;
    maker.overlay.spillover_color = theme.marked;
    return std::move(maker.overlay);
}

void add_marker(scene::DrawList& list, const World& world, std::size_t index, const Theme& theme, float strength,
                float pulse) {
    const anatomy::PlacedPoint& point = world.surface_map->points[index];
    scene::Marker marker;
    marker.position = point.position;
    marker.radius_mm = theme.point_radius_mm;
    marker.color = theme.point;
    marker.strength = strength;
    marker.pulse = pulse;
    marker.tag = tag_of_point(index);
    list.markers.push_back(marker);
}

void add_points(scene::DrawList& list, const Session& session, const World& world, const Theme& theme) {
    const auto& points = world.surface_map->points;
    const float pulse = pulse_at(session.time_s);
    if (session.shown) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const anatomy::Muscle* muscle = world.catalog->muscle_of(points[i].point);
            if (!muscle || muscle->id != session.shown->muscle || points[i].side != session.shown->side) continue;
            const bool is_meant = session.shown->point.empty() || session.shown->point == points[i].point;
            add_marker(list, world, i, theme, is_meant ? 1.0f : 0.45f, is_meant ? pulse : 0.0f);
        }
    } else if (session.answer) {
        constexpr std::size_t k_marked_candidates = 5;
        const auto& candidates = session.answer->candidates;
        for (std::size_t rank = 0; rank < std::min(k_marked_candidates, candidates.size()); ++rank)
            for (std::size_t i = 0; i < points.size(); ++i)
                if (points[i].side == candidates[rank].side && !candidates[rank].points.empty() &&
                    points[i].point == candidates[rank].points.front())
                    add_marker(list, world, i, theme, rank == 0 ? 1.0f : 0.85f - 0.12f * static_cast<float>(rank),
                               rank == 0 ? pulse : 0.0f);
    }
}

Legend legend_of(const Session& session, const World& world, const Theme& theme, const scene::DrawList& list,
                 bool has_essential, bool has_spillover) {
    Legend legend;
    if (session.selection && world.catalog) {
        std::string names = name_of(*session.selection, *world.catalog);
        for (const Selection& other : session.beside) names += " · " + name_of(other, *world.catalog);
        legend.entries.push_back({LegendMark::Muscle, names, theme.chosen});
    } else if (session.answer && world.catalog) {
        const auto& candidates = session.answer->candidates;
        for (std::size_t rank = 0; rank < std::min<std::size_t>(4, candidates.size()); ++rank)
            if (const anatomy::Muscle* muscle = world.catalog->find_muscle(candidates[rank].muscle))
                legend.entries.push_back({LegendMark::Muscle, std::to_string(rank + 1) + ". " + muscle->names.name,
                                          candidate_color(theme, rank)});
    }
    if (list.decals) {
        const auto has = [&](scene::DecalInk ink) {
            return std::ranges::any_of(*list.decals, [&](const scene::Decal& decal) { return decal.ink == ink; });
        };
        if (has(scene::DecalInk::First)) legend.entries.push_back({LegendMark::Origin, {}, theme.origin});
        if (has(scene::DecalInk::Second)) legend.entries.push_back({LegendMark::Insertion, {}, theme.insertion});
    }
    if (!list.markers.empty()) legend.entries.push_back({LegendMark::Point, {}, theme.point});
    if (has_essential) legend.entries.push_back({LegendMark::Solid, {}, theme.essential});
    if (has_spillover) legend.entries.push_back({LegendMark::Dots, {}, theme.spillover});
    if (!session.report.is_empty()) legend.entries.push_back({LegendMark::Marked, {}, theme.marked});
    return legend;
}

}

const anatomy::PlacedPoint* point_of_tag(std::uint32_t tag, const anatomy::SurfaceMap& surface_map) {
    return tag == 0 || tag > surface_map.points.size() ? nullptr : &surface_map.points[tag - 1];
}

Stage build_stage(const Session& given, const World& world, const Theme& theme) {
    Session session = given;
    if (session.mode == Mode::Explore) { // what hurts belongs to the pain mode; while exploring, a muscle speaks alone
        session.report = {};
        session.answer.reset();
        session.candidate.reset();
    }
    Stage stage;
    stage.list.backdrop = theme.backdrop;
    stage.list.look = theme.look;
    if (!world.body) return stage;
    stage.list.parts = build_part_states(session, world, theme);
    stage.list.shows_ghost_skin = theme.shows_ghost_skin;
    if (session.shows_attachments && session.selection) stage.list.decals = session.attachments;
    stage.list.decal_colors = {theme.origin, theme.insertion};
    bool has_essential = false, has_spillover = false;
    if (world.surface_map && world.catalog && scene::is_skin_of(*world.body, world.surface_map->positions)) {
        if (!session.report.areas.empty() || !session.report.marks.empty())
            stage.list.pain.push_back(marked_of(session, world, theme));
        if (session.shown) {
            stage.list.pain.push_back(zones_of(session, world, theme));
            for (const scene::PainVertex& vertex : stage.list.pain.back().vertices) {
                has_essential |= vertex.essential > 0.0f;
                has_spillover |= vertex.spillover > 0.0f;
            }
        }
        add_points(stage.list, session, world, theme);
    }
    stage.legend = legend_of(session, world, theme, stage.list, has_essential, has_spillover);
    return stage;
}

}
