// SPDX-License-Identifier: MIT
#include "myoatlas/page/page_scene.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/meshes/packed_gltf.h"
#include "myoatlas/page/page_marks.h"
#include "myoatlas/page/page_words.h"
#include "myoatlas/referral/speech/told_sides.h"
#include "myoatlas/referral/speech/words.h"
#include "myoatlas/scene/skin.h"
#include "myoatlas/session/chain.h"
#include "myoatlas/session/legend.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/stage/cause_overlays.h"
#include "myoatlas/session/stage/stage_parts.h"
#include "myoatlas/session/views/layers.h"
#include "myoatlas/session/views/session_view.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace myoatlas::page {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t k_body_level = 1;
constexpr float k_chain_s = 7.0f; // slower than in the window: it is read with the words beside it

double rounded(float value, double parts = 100.0) {
    return std::round(static_cast<double>(value) * parts) / parts;
}
Json place(glm::vec3 at, double parts = 10.0) {
    return {rounded(at.x, parts), rounded(at.y, parts), rounded(at.z, parts)};
}
Json json_of(const scene::Camera& camera) {
    return {std::round(camera.target.x), std::round(camera.target.y),  std::round(camera.target.z),
            std::round(camera.yaw_deg),  std::round(camera.pitch_deg), std::round(camera.distance_mm)};
}

std::string hex(float value) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned>(std::lround(std::clamp(value, 0.0f, 1.0f) * 255.0f));
    return {k_digits[byte >> 4], k_digits[byte & 15]};
}
std::string hex(glm::vec3 color) {
    return hex(color.r) + hex(color.g) + hex(color.b);
}

session::Session session_of(const ShownPattern& shown) {
    session::Session session;
    session.selection = shown.selection;
    return session;
}
session::Session session_of(const PageRequest& request) {
    session::Session session;
    session.mode = session::Mode::Pain;
    session.report = request.report;
    return session;
}

bool is_seen_when_chosen(const scene::Part& part, const anatomy::Catalog& catalog) {
    const anatomy::Structure* structure = catalog.find_structure(part.structure);
    return structure && (structure->is_variant || anatomy::is_asked_for(structure->layer));
}

bool is_of(const scene::Part& part, const session::Selection& selection) {
    return std::ranges::find(selection.structures, part.structure) != selection.structures.end() &&
           (part.side == selection.side || part.side == core::Side::Midline);
}

// The parts that the page has, without the skin: ligaments, nerves, vessels and what only some people have are
// left out unless they are asked about.
std::vector<std::uint32_t> parts_shipped(std::span<const ShownPattern> patterns, const session::World& world) {
    std::vector<std::uint32_t> parts;
    for (std::uint32_t i = 0; i < world.body->parts.size(); ++i) {
        const scene::Part& part = world.body->parts[i];
        if (part.kind == scene::PartKind::Skin || part.levels[k_body_level].index_count == 0) continue;
        const bool is_shown =
            std::ranges::any_of(patterns, [&](const auto& each) { return is_of(part, each.selection); });
        if (is_shown || !is_seen_when_chosen(part, *world.catalog)) parts.push_back(i);
    }
    return parts;
}

// How every part looks, 16 digits each: color, color of tendon, opacity, whether it lies in the open, highlight.
std::string states_of(const session::Session& session, const PageContext& means) {
    std::string digits;
    for (const scene::PartState& state : session::build_part_states(session, means.world, means.theme))
        digits += hex(state.color) + hex(state.tendon_color) + hex(state.opacity) +
                  (state.uncovered > 0.5f ? "1" : "0") + hex(state.highlight).substr(0, 1);
    return digits;
}

// The way along the fibers and across them, in mm, near enough for streaks.
glm::vec2 fiber_size(const scene::Part& part) {
    const glm::vec3 size = part.bounds_max - part.bounds_min;
    std::array sides{size.x, size.y, size.z};
    std::ranges::sort(sides);
    return {sides[2], sides[1]};
}

anatomy::Layer layer_of(const scene::Part& part, const anatomy::Catalog& catalog) {
    if (const anatomy::Structure* structure = catalog.find_structure(part.structure)) return structure->layer;
    return part.kind == scene::PartKind::Bone     ? anatomy::Layer::Bone
           : part.kind == scene::PartKind::Muscle ? anatomy::Layer::MuscleSuperficial
                                                  : anatomy::Layer::Other;
}

void add_parts(Json& facts, std::span<const ShownPattern> patterns, const session::World& world) {
    std::map<std::string, std::size_t> known;
    Json names = Json::array(), rows = Json::array();
    for (std::size_t i = 0; i < world.body->parts.size(); ++i) rows.push_back(nullptr);
    for (const std::uint32_t index : parts_shipped(patterns, world)) {
        const scene::Part& part = world.body->parts[index];
        const anatomy::Structure* structure = world.catalog->find_structure(part.structure);
        const auto [name, is_new] = known.try_emplace(part.structure, names.size());
        if (is_new) names.push_back(structure ? structure->names.name : part.structure);
        const glm::vec2 size = fiber_size(part);
        // Whatever is no muscle goes last, with the bones.
        const int layer =
            std::min(static_cast<int>(layer_of(part, *world.catalog)), static_cast<int>(anatomy::Layer::Bone));
        rows[index] = {
            name->second,       static_cast<int>(part.side), layer, part.kind == scene::PartKind::Muscle ? 1 : 0,
            std::round(size.y), std::round(size.x)};
    }
    facts["names"] = std::move(names);
    facts["parts"] = std::move(rows);
}

Json json_of(const ShownPattern& shown, const PageRequest& request, const PageContext& means) {
    const session::World& world = means.world;
    session::Session session = session_of(shown), zones;
    Json pattern{{"states", states_of(session, means)}, {"parts", Json::array()}, {"points", Json::array()}};
    for (std::size_t i = 0; i < world.body->parts.size(); ++i)
        if (is_of(world.body->parts[i], shown.selection)) pattern["parts"].push_back(i);
    for (const anatomy::PlacedPoint* point : shown.placed) {
        Json way = Json::array();
        for (const glm::vec3& at : way_of(*point, shown, world)) way.push_back(place(at));
        pattern["points"].push_back(
            {{"at", place(point->position)}, {"normal", place(point->normal, 100.0)}, {"way", std::move(way)}});
    }
    scene::Camera press = session::view_of_chosen(session, world, 1.0f).value_or(scene::Camera{});
    press.distance_mm = std::max(1.7f * press.distance_mm, 1000.0f); // with enough around it to know the place
    zones.shown = session::ShownReferral{shown.muscle->id, shown.selection.side,
                                         shown.points.size() == 1 ? shown.points.front()->id : std::string()};
    const scene::Camera felt =
        framed_zone(session::view_of_session(zones, world, 1.0f, &press).value_or(press), shown, *world.surface_map);
    pattern["press"] = json_of(press);
    pattern["felt"] = json_of(felt);
    if (const auto middle = zone_middle(shown, felt, *world.surface_map))
        pattern["zone"] = {{"at", place(middle->at)}, {"normal", place(middle->normal, 100.0)}};
    const std::string ring = words_of_ring(shown, request, means);
    std::string said = sided_name(shown, means) + ". ";
    for (const anatomy::TriggerPoint* point : shown.points)
        said += labeled(ring, referral::as_sentence(point->place), means) + " ";
    if (!shown.mostly.empty())
        said +=
            labeled(means.texts("page.felt", {}), core::joined(shown.mostly, means.texts("handout.between")), means) +
            ".";
    pattern["ring"] = ring;
    pattern["said"] = std::move(said);
    return pattern;
}

Json look_of(const session::Theme& theme) {
    const scene::Look& look = theme.look;
    return {{"key", hex(look.key_color)},
            {"sky", hex(look.sky_color)},
            {"ground", hex(look.ground_color)},
            {"ink", hex(look.ink_color)},
            {"rim", hex(look.highlight_color)},
            {"skin", hex(theme.skin)},
            {"ghost", hex(look.ghost_color)},
            {"ghostStrength", theme.shows_ghost_skin ? rounded(look.ghost) : 0.0},
            {"essential", hex(theme.essential)},
            {"spillover", hex(theme.spillover)},
            {"strength", {rounded(look.key), rounded(look.fill), rounded(look.ambient), rounded(look.contour)}}};
}

// A sign of the key beside the picture: the class of page.css that draws it, its color and its words.
Json key_row(const char* sign, const glm::vec3& color, const std::string& words) {
    return {{"sign", sign}, {"color", hex(color)}, {"words", words}};
}
Json key_of_view(const ShownView& shown, std::span<const ShownPattern> patterns, const PageContext& means) {
    const session::Session& session = shown.session;
    Json rows = Json::array();
    if (session.selection) {
        std::string names = session::name_of(*session.selection, *means.world.catalog);
        for (const session::Selection& other : session.beside)
            names += " · " + session::name_of(other, *means.world.catalog);
        rows.push_back(key_row("solid", means.theme.chosen, names));
    } else if (session.answer && session.mode == session::Mode::Pain) {
        const auto& candidates = session.answer->candidates;
        std::size_t told = 0; // a muscle of either side once
        for (std::size_t rank = 0; rank < std::min<std::size_t>(4, candidates.size()); ++rank) {
            const anatomy::Muscle* muscle = means.world.catalog->find_muscle(candidates[rank].muscle);
            if (!muscle || referral::is_told_before(*session.answer, rank)) continue;
            rows.push_back(key_row("solid", session::candidate_color(means.theme, rank),
                                   std::to_string(++told) + ". " + muscle->names.name));
        }
    }
    if (shown.pattern) {
        const ShownPattern& pattern = patterns[*shown.pattern];
        rows.push_back(key_row("ring", means.theme.point, means.texts("page.press", {})));
        if (!pattern.mostly.empty())
            rows.push_back(key_row("solid", means.theme.essential, means.texts("page.mostly_felt", {})));
        if (!pattern.sometimes.empty())
            rows.push_back(key_row("dots", means.theme.spillover, means.texts("page.sometimes_felt", {})));
    }
    session::Legend legend;
    if (session.mode == session::Mode::Pain && has_drawing_marks(session) && !session.report.is_empty())
        legend.entries.push_back({session::LegendMark::Marked, {}, means.theme.marked});
    session::add_causes(legend, session, means.world, means.theme);
    for (const session::LegendEntry& entry : legend.entries)
        rows.push_back(
            key_row("bars", entry.color, entry.name.empty() ? means.texts(session::key_of(entry), {}) : entry.name));
    return rows;
}

void add_lesson(Json& facts, const ShownLesson& lesson, std::span<const ShownPattern> patterns,
                const PageContext& means) {
    facts["views"] = Json::array();
    for (const ShownView& shown : lesson.views) {
        const session::Session& session = shown.session;
        Json view{{"camera", json_of(session.camera)},
                  {"states", states_of(session, means)},
                  {"skin", session.layers.of(anatomy::Layer::Skin) >= 0.5f},
                  {"hasDrawing", has_drawing_marks(session)},
                  {"key", key_of_view(shown, patterns, means)}};
        view["pattern"] = shown.pattern ? Json(*shown.pattern) : Json(nullptr);
        facts["views"].push_back(std::move(view));
    }
    facts["steps"] = Json::array();
    for (const ShownStep& step : lesson.steps) {
        Json row{{"view", step.view}, {"title", anatomy::words_in(step.step->title, means.language)}};
        if (step.answered) row["answered"] = *step.answered;
        facts["steps"].push_back(std::move(row));
    }
    facts["home"] = facts["views"][0]["camera"];
    facts["words"]["step"] = means.texts("lesson.step", {{"step", "{step}"}, {"of", "{of}"}});
}

Json words_of(const core::TextCatalog& texts) {
    const auto word = [&](std::string_view key) { return std::string(texts(key)); };
    return {{"felt", word("page.felt")},
            {"play", word("page.play")},
            {"pause", word("page.pause")},
            {"again", word("page.again")},
            {"sided", texts("answer.sided", {{"muscle", "{name}"}, {"side", "{side}"}})},
            {"sides", {word("side.within.left"), word("side.within.right")}}};
}

}

std::string scene_shape(const PageRequest& request, std::span<const ShownPattern> patterns, const ShownLesson& lesson,
                        const PageContext& means) {
    const scene::MeshLibrary& body = *means.world.body;
    std::vector<io::PackedMesh> meshes{{"body", parts_shipped(patterns, means.world), k_body_level, {}}};
    if (const scene::Part* skin = scene::find_skin(body)) {
        // Zones are laid on the finest skin; there their edges are smooth.
        io::PackedMesh mesh{"skin", {static_cast<std::uint32_t>(skin - body.parts.data())}, 0, {}};
        const std::uint32_t count = io::vertices_used(body, *skin, mesh.level);
        for (std::size_t i = 0; i < patterns.size(); ++i)
            mesh.streams.push_back(
                {"_PATTERN_" + std::to_string(i), zone_marks(patterns[i], count, *means.world.surface_map)});
        if (!request.report.marks.empty() || !request.report.areas.empty())
            mesh.streams.push_back({"_DRAWING", drawing_marks(session_of(request), count, means.world, means.theme)});
        for (std::size_t i = 0; i < lesson.views.size(); ++i)
            if (has_drawing_marks(lesson.views[i].session))
                mesh.streams.push_back({"_DRAWING_" + std::to_string(i),
                                        drawing_marks(lesson.views[i].session, count, means.world, means.theme)});
        meshes.push_back(std::move(mesh));
    }
    return io::packed_gltf(body, meshes);
}

std::string scene_facts(const PageRequest& request, std::span<const ShownPattern> patterns, const ShownLesson& lesson,
                        const PageContext& means) {
    const session::World& world = means.world;
    const bool has_drawing = !request.report.marks.empty() || !request.report.areas.empty();
    Json facts{{"language", means.language},
               {"words", words_of(means.texts)},
               {"fov", scene::Camera{}.fov_deg},
               {"look", look_of(means.theme)},
               {"hasDrawing", has_drawing}};
    facts["layers"] = Json::array();
    for (const anatomy::Layer layer : session::all_layers())
        if (layer != anatomy::Layer::Other && !anatomy::is_asked_for(layer))
            facts["layers"].push_back(means.texts("layer." + std::string(anatomy::name_of(layer)), {}));
    // A drawing alone is shown on whole skin.
    facts["firstLayer"] = patterns.empty() && has_drawing ? 0 : 1;
    facts["chain"] = {{"press", rounded(session::k_press_end)},
                      {"pulse", rounded(session::k_pulse_end)},
                      {"growth", rounded(session::k_growth_end)},
                      {"seconds", k_chain_s}};
    const auto home = session::view_of_session(session_of(request), world, 1.0f);
    facts["home"] = json_of(home.value_or(scene::Camera{}));
    facts["plain"] = states_of({}, means);
    add_parts(facts, patterns, world);
    facts["patterns"] = Json::array();
    for (const ShownPattern& shown : patterns) facts["patterns"].push_back(json_of(shown, request, means));
    if (request.lesson) add_lesson(facts, lesson, patterns, means);
    std::string text = facts.dump(), safe;
    for (const char c : text) c == '<' ? safe += "\\u003c" : safe += c;
    return safe;
}

glm::vec3 drawing_color(const PageRequest& request, const session::Theme& theme) {
    return request.report.marks.empty() ? theme.marked : session::color_of(theme, request.report.marks.front().quality);
}

}
