// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/stage_builder.h"

#include "myoatlas/referral/speech/told_sides.h"
#include "myoatlas/scene/skin.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/stage/cause_overlays.h"
#include "myoatlas/session/stage/chain_paths.h"
#include "myoatlas/session/stage/stage_pain.h"
#include "myoatlas/session/stage/stage_parts.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace myoatlas::session {

namespace {

void add_marker(scene::DrawList& list, const World& world, std::size_t index, const Theme& theme, float strength,
                float pulse, int number) {
    const anatomy::PlacedPoint& point = world.surface_map->points[index];
    scene::Marker marker;
    marker.position = point.position;
    marker.radius_mm = theme.point_radius_mm;
    marker.color = theme.point;
    marker.strength = strength;
    marker.pulse = pulse;
    marker.number = number;
    marker.tag = tag_of_point(index);
    list.markers.push_back(marker);
}

// In a quiz one point is marked at most: the one that is asked about, or was; and where somebody pointed instead.
void add_quiz_points(scene::DrawList& list, const QuizRun& quiz, const World& world, const Theme& theme) {
    if (quiz.is_over()) return;
    const study::Question& question = quiz.question();
    const bool is_told = question.on_body && quiz.is_answered();
    const std::string& wanted = is_told ? question.on_body->point : question.shown.point;
    const core::Side side = is_told ? question.on_body->side : question.shown.side;
    for (std::size_t i = 0; i < world.surface_map->points.size() && !wanted.empty(); ++i)
        if (world.surface_map->points[i].point == wanted && world.surface_map->points[i].side == side)
            add_marker(list, world, i, theme, 1.0f, 0.0f,
                       quiz.is_answered() ? number_of_point(wanted, *world.catalog) : 0);
    if (!quiz.is_answered() || !quiz.results.back().at_mm) return;
    scene::Marker pointed;
    pointed.shape = scene::MarkerShape::Spot;
    pointed.position = *quiz.results.back().at_mm;
    pointed.radius_mm = theme.point_radius_mm;
    pointed.color = theme.marked;
    list.markers.push_back(pointed);
}

// How far a point's halo has opened: slowly by itself, and while its chain is told once a press until the pain is
// whole.
float point_pulse_of(const Session& session) {
    if (!session.chain.is_told) return pulse_of(session);
    const float turns = session.chain.at / k_press_end;
    return session.chain.at >= k_growth_end ? 0.0f : turns - std::floor(turns);
}

void add_points(scene::DrawList& list, const Session& session, const World& world, const Theme& theme) {
    const auto& points = world.surface_map->points;
    const float pulse = point_pulse_of(session);
    if (session.shown) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const anatomy::Muscle* muscle = world.catalog->muscle_of(points[i].point);
            if (!muscle || muscle->id != session.shown->muscle || points[i].side != session.shown->side) continue;
            const bool is_meant = session.shown->point.empty() || session.shown->point == points[i].point;
            add_marker(list, world, i, theme, is_meant ? 1.0f : 0.45f, is_meant ? pulse : 0.0f,
                       number_of_point(points[i].point, *world.catalog));
        }
    } else if (session.answer) {
        constexpr std::size_t k_marked_candidates = 5;
        const auto& candidates = session.answer->candidates;
        for (std::size_t rank = 0; rank < std::min(k_marked_candidates, candidates.size()); ++rank)
            for (std::size_t i = 0; i < points.size(); ++i)
                if (points[i].side == candidates[rank].side && !candidates[rank].points.empty() &&
                    points[i].point == candidates[rank].points.front())
                    add_marker(list, world, i, theme, rank == 0 ? 1.0f : 0.85f - 0.12f * static_cast<float>(rank),
                               rank == 0 ? pulse : 0.0f, static_cast<int>(rank) + 1);
    }
}

// The finger that presses, and the thread of light on its way over the skin: its head bright, the way it came stays.
void add_chain(scene::DrawList& list, const Session& session, const World& world, const Theme& theme) {
    constexpr float k_step_mm = 2.5f, k_tail_mm = 90.0f;
    const ChainPhase phase = phase_of(session.chain.at);
    for (const ChainPath& path : *session.chain_paths) {
        scene::Marker finger;
        finger.shape = scene::MarkerShape::Press;
        finger.position = world.surface_map->points[path.point].position;
        finger.radius_mm = 2.2f * theme.point_radius_mm;
        finger.color = theme.point;
        finger.pulse = phase.press;
        list.markers.push_back(finger);
        const float length = length_of(path.way), head = phase.pulse * length;
        for (float mm = 0.0f; mm <= std::min(length, head) && phase.press >= 1.0f; mm += k_step_mm) {
            const float fresh = std::max(0.0f, 1.0f - (head - mm) / k_tail_mm);
            const float glow = fresh * fresh * (1.0f - phase.growth);
            scene::Marker spot;
            spot.shape = scene::MarkerShape::Spot;
            spot.is_on_top = false;
            spot.position = place_along(path.way, mm);
            spot.color = glm::mix(theme.essential, glm::vec3(1.0f), 0.75f * glow * glow);
            spot.radius_mm = 1.1f + 2.6f * glow;
            spot.strength = 0.45f + 0.55f * glow;
            list.markers.push_back(spot);
        }
    }
}

Legend legend_of(const Session& session, const World& world, const Theme& theme, const scene::DrawList& list,
                 const SkinPain& pain) {
    Legend legend;
    if (session.selection && world.catalog) {
        std::string names = name_of(*session.selection, *world.catalog);
        for (const Selection& other : session.beside) names += " · " + name_of(other, *world.catalog);
        legend.entries.push_back({LegendMark::Muscle, names, theme.chosen});
    } else if (session.answer && world.catalog) {
        const auto& candidates = session.answer->candidates;
        std::size_t told = 0; // numbered as the list beside it is: a muscle of either side once
        for (std::size_t rank = 0; rank < std::min<std::size_t>(4, candidates.size()); ++rank) {
            const anatomy::Muscle* muscle = world.catalog->find_muscle(candidates[rank].muscle);
            if (!muscle || referral::is_told_before(*session.answer, rank)) continue;
            legend.entries.push_back(
                {LegendMark::Muscle, std::to_string(++told) + ". " + muscle->names.name, candidate_color(theme, rank)});
        }
    }
    if (list.decals) {
        const auto has = [&](scene::DecalInk ink) {
            return std::ranges::any_of(*list.decals, [&](const scene::Decal& decal) {
                return decal.ink == ink && list.parts[decal.part].opacity > 0.0f;
            });
        };
        if (has(scene::DecalInk::First)) legend.entries.push_back({LegendMark::Origin, {}, theme.origin});
        if (has(scene::DecalInk::Second)) legend.entries.push_back({LegendMark::Insertion, {}, theme.insertion});
    }
    const bool has_pointed = session.quiz && session.quiz->is_answered() && session.quiz->results.back().at_mm;
    if (list.markers.size() > (has_pointed ? 1u : 0u)) legend.entries.push_back({LegendMark::Point, {}, theme.point});
    if (has_pointed) legend.entries.push_back({LegendMark::Pointed, {}, theme.marked});
    legend.entries.insert(legend.entries.end(), pain.legend.begin(), pain.legend.end());
    add_causes(legend, session, world, theme);
    if (session.is_mastery_shown && world.learned)
        for (const auto& [mark, known] : {std::pair{LegendMark::NotAsked, std::optional<double>()},
                                          {LegendMark::Begun, std::optional(0.0)},
                                          {LegendMark::Known, std::optional(1.0)}})
            legend.entries.push_back({mark, {}, mastery_color(theme, known)});
    return legend;
}

}

int number_of_point(std::string_view point, const anatomy::Catalog& catalog) {
    const anatomy::Muscle* muscle = catalog.muscle_of(point);
    if (!muscle) return 0;
    const auto found = std::ranges::find(muscle->points, point, &anatomy::TriggerPoint::id);
    return found == muscle->points.end() ? 0 : static_cast<int>(found - muscle->points.begin()) + 1;
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
    if (stage.list.decals && !session.isolated.empty()) // what is painted is seen, also where bones are a faint ground
        for (const scene::Decal& decal : *stage.list.decals)
            if (float& opacity = stage.list.parts[decal.part].opacity; opacity > 0.0f) opacity = 1.0f;
    stage.list.decal_colors = {theme.origin, theme.insertion};
    SkinPain pain;
    if (world.surface_map && world.catalog && scene::is_skin_of(*world.body, world.surface_map->positions)) {
        stage.list.pain = cause_overlays(session, world, theme);
        pain = pain_on_skin(session, world, theme);
        std::ranges::move(pain.overlays, std::back_inserter(stage.list.pain));
        if (session.quiz)
            add_quiz_points(stage.list, *session.quiz, world, theme);
        else
            add_points(stage.list, session, world, theme);
        if (session.chain.is_told && session.chain_paths) add_chain(stage.list, session, world, theme);
    }
    stage.legend = legend_of(session, world, theme, stage.list, pain);
    return stage;
}

}
