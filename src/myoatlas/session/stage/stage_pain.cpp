// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/stage_pain.h"
#include "myoatlas/referral/overlap/named_fingers.h"
#include "myoatlas/session/client/visits.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/stage/overlay_maker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>
#include <vector>

namespace myoatlas::session {

namespace {

using referral::PainQuality;

constexpr float k_pulse_s = 2.0f; // k_rest_s - k_reveal_s is a whole number of these, so the pulse ends where it began
constexpr float k_area_strength = 0.85f; // of a named area beside the middle of a painted mark
constexpr float k_seen = 0.04f;          // what is fainter than this is not there
constexpr int k_ground_rings = 5;        // of skin around a zone, that a shell fades out over
constexpr float k_core_ends = 0.55f;     // of the reveal, when essential pain is there and spillover begins

bool can_walk(const anatomy::SurfaceMap& surface_map) {
    return surface_map.neighbor_begin.size() == surface_map.positions.size() + 1;
}

template <class Visit>
void each_neighbor(const anatomy::SurfaceMap& surface_map, std::uint32_t vertex, const Visit& visit) {
    const std::uint32_t end = surface_map.neighbor_begin[vertex + 1];
    for (std::uint32_t i = surface_map.neighbor_begin[vertex]; i < end; ++i) visit(surface_map.neighbors[i]);
}

// Areas end sharply at vertices; an overlay wants a soft edge.
void soften(OverlayMaker& maker, const anatomy::SurfaceMap& surface_map) {
    if (!can_walk(surface_map)) return;
    for (int round = 0; round < 4; ++round) {
        std::vector<float> means;
        for (const scene::PainVertex& vertex : maker.overlay.vertices) {
            float sum = vertex.essential, count = 1.0f;
            each_neighbor(surface_map, vertex.vertex, [&](std::uint32_t next) {
                const scene::PainVertex* beside = maker.find(next);
                sum += beside ? beside->essential : 0.0f;
                count += 1.0f;
            });
            means.push_back(sum / count);
        }
        for (std::size_t i = 0; i < means.size(); ++i) maker.overlay.vertices[i].essential = means[i];
    }
}

void lay_areas(OverlayMaker& maker, const Session& session, const World& world) {
    const anatomy::SurfaceMap& surface_map = *world.surface_map;
    const referral::NamedFingers fingers(session.report, surface_map);
    for (const referral::AreaMark& mark : session.report.areas) {
        const anatomy::Area* named = world.catalog ? world.catalog->find_area(mark.area) : nullptr;
        const bool is_parted = named && fingers.part(*named);
        for (const anatomy::SkinArea& area : surface_map.areas) {
            if (area.area != mark.area || (mark.side && *mark.side != area.side)) continue;
            for (const anatomy::SkinWeight& weight : area.weights) {
                if (is_parted && !fingers.hold(weight.vertex, area.side)) continue;
                if (scene::PainVertex* vertex = maker.at(weight.vertex))
                    vertex->essential = std::max(vertex->essential, k_area_strength * weight.weight);
            }
        }
    }
    soften(maker, surface_map);
}

// The skin in slices of its height, so that each of many marks meets only what may be near it.
class SkinSlices {
public:
    SkinSlices(const anatomy::SurfaceMap& surface_map, const std::vector<referral::PaintMark>& marks)
        : surface_map_(surface_map) {
        if (marks.empty() || surface_map.positions.empty()) return;
        const auto height = [](glm::vec3 place) { return place.y; };
        const auto [low, high] = std::ranges::minmax(surface_map.positions, {}, height);
        lowest_ = low.y;
        slices_.resize(1 + static_cast<std::size_t>((high.y - low.y) / k_slice_mm));
        for (std::size_t i = 0; i < surface_map.positions.size(); ++i)
            slices_[slice_at(surface_map.positions[i].y)].push_back(static_cast<std::uint32_t>(i));
    }
    template <class Visit> void each_near(glm::vec3 place, float reach, const Visit& visit) const {
        if (slices_.empty()) return;
        for (std::size_t slice = slice_at(place.y - reach); slice <= slice_at(place.y + reach); ++slice)
            for (const std::uint32_t vertex : slices_[slice]) {
                const glm::vec3 away = glm::abs(surface_map_.positions[vertex] - place);
                if (std::max({away.x, away.y, away.z}) <= reach) visit(vertex, glm::length(away));
            }
    }

private:
    static constexpr float k_slice_mm = 25.0f;
    std::size_t slice_at(float height) const {
        const float slice = (height - lowest_) / k_slice_mm, last = static_cast<float>(slices_.size() - 1);
        return slice > 0.0f ? static_cast<std::size_t>(std::min(slice, last)) : 0;
    }
    const anatomy::SurfaceMap& surface_map_;
    float lowest_ = 0.0f;
    std::vector<std::vector<std::uint32_t>> slices_;
};

// A mark is even almost to its edge: it is a patch that a finger covered, not a light.
void lay_mark(OverlayMaker& maker, const referral::PaintMark& mark, const SkinSlices& skin, float weight = 1.0f) {
    const float reach = 1.3f * std::max(1.0f, mark.radius_mm);
    skin.each_near(mark.at_mm, reach, [&](std::uint32_t i, float away) {
        const float strength = 1.0f - glm::smoothstep(0.55f * reach, reach, away);
        if (strength <= 0.0f) return;
        if (scene::PainVertex* vertex = maker.at(i)) vertex->essential = std::max(vertex->essential, weight * strength);
    });
}

PainQuality quality_named(const referral::PainReport& report) {
    return report.qualities.size() == 1 ? report.qualities.front() : PainQuality::Unsaid;
}

// How heavily a strength of 0..10 is drawn, 0..1.
float weight_of(float intensity) {
    return std::clamp(0.25f + 0.075f * intensity, 0.0f, 1.0f);
}

// All that hurts, of whatever kind: 0..1 by skin vertex in `essential`.
OverlayMaker drawing_of(const Session& session, const World& world) {
    const anatomy::SurfaceMap& surface_map = *world.surface_map;
    OverlayMaker maker(surface_map.positions.size());
    lay_areas(maker, session, world);
    const SkinSlices skin(surface_map, session.report.marks);
    for (const referral::PaintMark& mark : session.report.marks) lay_mark(maker, mark, skin);
    return maker;
}

// Gives what lies on the skin its own piece of it where the skin is off: a shell that fades out around it. The renderer
// shows it only where nothing lies close under it: muscles cut away, turned to glass, or fat that the body lacks.
void lay_ground(OverlayMaker& maker, const Session& session, const anatomy::SurfaceMap& surface_map,
                const Theme& theme) {
    if (session.layers.of(anatomy::Layer::Skin) >= 0.5f || !can_walk(surface_map)) return;
    maker.overlay.ground_color = theme.skin;
    std::vector<std::uint32_t> rim;
    for (scene::PainVertex& vertex : maker.overlay.vertices) {
        vertex.ground = 1.0f;
        rim.push_back(vertex.vertex);
    }
    for (int ring = 1; ring <= k_ground_rings; ++ring) {
        std::vector<std::uint32_t> next_rim;
        for (const std::uint32_t vertex : rim)
            each_neighbor(surface_map, vertex, [&](std::uint32_t next) {
                if (maker.find(next)) return;
                maker.at(next)->ground = 1.0f - static_cast<float>(ring) / static_cast<float>(k_ground_rings);
                next_rim.push_back(next);
            });
        rim = std::move(next_rim);
    }
}

// What was said to hurt, one overlay for each quality. The color covers the patch, heavier the stronger the pain is,
// and the quality's signs stand on it, larger the stronger.
void add_drawing(SkinPain& pain, const Session& session, const World& world, const Theme& theme) {
    const anatomy::SurfaceMap& surface_map = *world.surface_map;
    const referral::PainReport& report = session.report;
    const SkinSlices skin(surface_map, report.marks);
    constexpr std::array k_all{PainQuality::Unsaid,   PainQuality::Aching, PainQuality::Burning,
                               PainQuality::Tingling, PainQuality::Numb,   PainQuality::Sharp};
    for (const PainQuality quality : k_all) {
        OverlayMaker maker(surface_map.positions.size());
        if (quality_named(report) == quality) {
            lay_areas(maker, session, world);
            const float weight = weight_of(report.intensity > 0.0f ? report.intensity : Feeling{}.intensity);
            for (scene::PainVertex& vertex : maker.overlay.vertices) vertex.essential *= weight;
        }
        for (const referral::PaintMark& mark : report.marks)
            if (mark.quality == quality) lay_mark(maker, mark, skin, weight_of(mark.intensity));
        if (maker.overlay.vertices.empty()) continue;
        lay_ground(maker, session, surface_map, theme);
        const bool has_signs = quality != PainQuality::Unsaid;
        for (scene::PainVertex& vertex : maker.overlay.vertices) {
            vertex.arrival = 0.0f;
            vertex.spillover = has_signs ? vertex.essential : 0.0f;
        }
        maker.overlay.essential_color = maker.overlay.spillover_color = color_of(theme, quality);
        maker.overlay.glyph = glyph_of(quality);
        maker.overlay.is_flat = true;
        pain.overlays.push_back(std::move(maker.overlay));
        pain.legend.push_back({has_signs ? LegendMark::Quality : LegendMark::Marked,
                               {},
                               color_of(theme, quality),
                               quality,
                               glyph_of(quality)});
    }
}

// The drawing of before, in bars of ink over now's.
void add_earlier(SkinPain& pain, const Session& session, const World& world, const Theme& theme) {
    const referral::PainDrawing* earlier = earlier_drawing(session);
    if (!earlier) return;
    constexpr float k_ground = 0.35f; // below the bars, so that now's is seen through it
    Session then = session;
    then.report = {};
    then.report.marks = earlier->marks;
    then.report.areas = earlier->areas;
    OverlayMaker maker = drawing_of(then, world);
    if (maker.overlay.vertices.empty()) return;
    lay_ground(maker, session, *world.surface_map, theme);
    for (scene::PainVertex& vertex : maker.overlay.vertices) {
        vertex.arrival = 0.0f;
        vertex.spillover = vertex.essential;
        vertex.essential *= k_ground;
    }
    maker.overlay.essential_color = maker.overlay.spillover_color = theme.point;
    maker.overlay.glyph = scene::Glyph::Bars;
    maker.overlay.is_flat = true;
    pain.overlays.push_back(std::move(maker.overlay));
    pain.legend.push_back({LegendMark::Earlier, {}, theme.point, PainQuality::Unsaid, scene::Glyph::Bars});
}

// A zone grows from its near edge, and spillover comes last: the core has the first part of the reveal.
void core_comes_first(std::vector<scene::PainVertex>& vertices) {
    const bool has_both = std::ranges::any_of(vertices, [](const auto& each) { return each.essential > 0.0f; }) &&
                          std::ranges::any_of(vertices, [](const auto& each) { return each.spillover > 0.0f; });
    if (!has_both) return;
    for (scene::PainVertex& vertex : vertices) {
        const float core = glm::smoothstep(0.1f, 0.4f, vertex.essential), at = vertex.arrival;
        vertex.arrival = glm::mix(k_core_ends + (1.0f - k_core_ends) * at, k_core_ends * at, core);
    }
}

// The zones of the shown muscle or point, as one overlay: where several points reach, the strongest counts.
OverlayMaker zones_of(const Session& session, const World& world) {
    OverlayMaker maker(world.surface_map->positions.size());
    for (const anatomy::SkinZone& zone : world.surface_map->zones) {
        if (zone.side != session.shown->side || !is_of(*session.shown, zone.point, *world.catalog)) continue;
        for (std::size_t i = 0; i < zone.weights.size(); ++i) {
            scene::PainVertex* vertex = maker.at(zone.weights[i].vertex);
            if (!vertex) continue;
            float& weight = zone.grade == anatomy::ZoneGrade::Essential ? vertex->essential : vertex->spillover;
            weight = std::max(weight, zone.weights[i].weight);
            if (i < zone.arrival.size()) vertex->arrival = std::min(vertex->arrival, zone.arrival[i]);
        }
    }
    core_comes_first(maker.overlay.vertices);
    maker.overlay.reveal = reveal_of(session);
    maker.overlay.pulse = pulse_of(session);
    return maker;
}

void add_zones(SkinPain& pain, const Session& session, const World& world, const Theme& theme) {
    OverlayMaker zones = zones_of(session, world);
    bool has_essential = false, has_spillover = false;
    for (const scene::PainVertex& vertex : zones.overlay.vertices) {
        has_essential |= vertex.essential > 0.0f;
        has_spillover |= vertex.spillover > 0.0f;
    }
    zones.overlay.essential_color = theme.essential;
    zones.overlay.spillover_color = theme.spillover;
    lay_ground(zones, session, *world.surface_map, theme);
    pain.overlays.push_back(std::move(zones.overlay));
    if (has_essential) pain.legend.push_back({LegendMark::Solid, {}, theme.essential});
    if (has_spillover) pain.legend.push_back({LegendMark::Dots, {}, theme.spillover});
}

// The drawing and the zones by what they share: the drawing that no zone explains in bars, the zone that the drawing
// does not fill in dots, and where both agree one even color.
void add_agreement(SkinPain& pain, const Session& session, const World& world, const Theme& theme) {
    const OverlayMaker drawn = drawing_of(session, world), zones = zones_of(session, world);
    const std::size_t count = world.surface_map->positions.size();
    OverlayMaker rest(count), unfilled(count), match(count);
    const auto zone_at = [](const scene::PainVertex* zone) {
        return zone ? glm::smoothstep(0.1f, 0.45f, std::max(zone->essential, zone->spillover)) : 0.0f;
    };
    for (const scene::PainVertex& vertex : drawn.overlay.vertices) {
        const float hurts = vertex.essential, reached = zone_at(zones.find(vertex.vertex));
        scene::PainVertex* left = rest.at(vertex.vertex);
        left->arrival = 0.0f;
        left->essential = hurts * (1.0f - 0.6f * reached); // a trace below the match, which only opens with the zone
        left->spillover = hurts * (1.0f - reached);
    }
    for (const scene::PainVertex& vertex : zones.overlay.vertices) {
        const scene::PainVertex* hurting = drawn.find(vertex.vertex);
        const float reached = zone_at(&vertex),
                    hurts = hurting ? glm::smoothstep(0.1f, 0.5f, hurting->essential) : 0.0f;
        if (reached * (1.0f - hurts) > k_seen) {
            scene::PainVertex* open = unfilled.at(vertex.vertex);
            open->arrival = vertex.arrival;
            open->essential = 0.45f * reached * (1.0f - hurts);
            open->spillover = std::max(vertex.essential, 0.55f * vertex.spillover) * (1.0f - hurts);
        }
        if (reached * hurts > k_seen) {
            scene::PainVertex* both = match.at(vertex.vertex);
            both->arrival = vertex.arrival;
            both->essential = reached * hurts;
        }
    }
    for (const scene::PainVertex& vertex : zones.overlay.vertices) // one shell below all three
        if (!rest.find(vertex.vertex)) rest.at(vertex.vertex)->arrival = 0.0f;
    lay_ground(rest, session, *world.surface_map, theme);
    const auto add = [&](OverlayMaker& maker, LegendMark mark, const glm::vec3& color, scene::Glyph glyph) {
        maker.overlay.essential_color = maker.overlay.spillover_color = color;
        maker.overlay.glyph = glyph;
        maker.overlay.is_flat = true;
        maker.overlay.reveal = mark == LegendMark::Unexplained ? 1.0f : zones.overlay.reveal;
        if (!maker.overlay.vertices.empty()) pain.overlays.push_back(std::move(maker.overlay));
        pain.legend.push_back({mark, {}, color, PainQuality::Unsaid, glyph});
    };
    add(rest, LegendMark::Unexplained, theme.unexplained, scene::Glyph::Bars);
    add(unfilled, LegendMark::Unfilled, theme.unfilled, scene::Glyph::Dot);
    add(match, LegendMark::Match, theme.match, scene::Glyph::Dot);
    std::rotate(pain.legend.begin(), pain.legend.end() - 1, pain.legend.end()); // what agrees is told first
}

}

scene::Glyph glyph_of(PainQuality quality) {
    switch (quality) {
    case PainQuality::Aching:
        return scene::Glyph::Roof;
    case PainQuality::Burning:
        return scene::Glyph::Cross;
    case PainQuality::Numb:
        return scene::Glyph::Ring;
    case PainQuality::Sharp:
        return scene::Glyph::Slash;
    case PainQuality::Unsaid:
    case PainQuality::Tingling:
        break;
    }
    return scene::Glyph::Dot;
}

glm::vec3 color_of(const Theme& theme, PainQuality quality) {
    switch (quality) {
    case PainQuality::Aching:
        return theme.aching;
    case PainQuality::Burning:
        return theme.burning;
    case PainQuality::Tingling:
        return theme.tingling;
    case PainQuality::Numb:
        return theme.numb;
    case PainQuality::Sharp:
        return theme.sharp;
    case PainQuality::Unsaid:
        break;
    }
    return theme.marked;
}

float reveal_of(const Session& session) {
    if (session.chain.is_told) return phase_of(session.chain.at).growth;
    return session.is_motion_reduced ? 1.0f : glm::smoothstep(0.0f, k_reveal_s, session.time_s);
}

float pulse_of(const Session& session) {
    if (session.chain.is_told || session.time_s <= k_reveal_s || session.time_s >= k_rest_s) return 0.0f;
    const float turns = (session.time_s - k_reveal_s) / k_pulse_s;
    return turns - std::floor(turns);
}

SkinPain pain_on_skin(const Session& session, const World& world, const Theme& theme) {
    SkinPain pain;
    const bool has_drawing = !session.report.areas.empty() || !session.report.marks.empty();
    if (has_drawing && session.shown) {
        add_agreement(pain, session, world, theme);
    } else if (has_drawing) {
        add_drawing(pain, session, world, theme);
    } else if (session.shown) {
        add_zones(pain, session, world, theme);
    }
    if (session.is_earlier_shown && !session.shown && session.mode == Mode::Pain)
        add_earlier(pain, session, world, theme);
    return pain;
}

}
