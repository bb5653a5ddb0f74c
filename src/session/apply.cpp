// SPDX-License-Identifier: MIT
#include "session/apply.h"
#include "session/lookup.h"
#include "session/session_view.h"
#include "session/views.h"

#include <algorithm>
#include <cmath>

namespace session {

namespace {

using core::Side;

constexpr float k_nearest_mm = 60.0f, k_farthest_mm = 12000.0f, k_steepest_deg = 89.0f;

Effects refused(std::string sentence) {
    Effects effects;
    effects.refusal = std::move(sentence);
    return effects;
}

Effects refused(const core::Problems& problems) {

    const core::Problem& first = problems.front();
    return refused(first.where.empty() ? first.what : first.where + ": " + first.what);
}

Effects no_catalog() {
    return refused("The atlas data did not load.");
}
Effects no_engine() {
    return refused("The chart of referred pain did not load.");
}

void move_camera(Session& session, const scene::Camera& to) {
    if (to == session.camera) return;
    session.camera_move = CameraMove{session.camera, to};
}

// The camera as it will be when it has arrived.
const scene::Camera& arriving(const Session& session) {
    return session.camera_move ? session.camera_move->to : session.camera;
}

void show(Session& session, std::optional<ShownReferral> shown) {
    session.shown = std::move(shown);
    session.time_s = 0.0f;
}

// The candidate of the answer that is this muscle, so that list and picture stay together.
std::optional<std::size_t> candidate_of(const Session& session, const std::string& muscle, Side side) {
    if (!session.answer) return std::nullopt;
    const auto& candidates = session.answer->candidates;
    const auto found = std::ranges::find_if(
        candidates, [&](const referral::Candidate& c) { return c.muscle == muscle && c.side == side; });
    if (found == candidates.end()) return std::nullopt;
    return static_cast<std::size_t>(found - candidates.begin());
}

void select(Session& session, const Selection& selection, const anatomy::Catalog& catalog, std::string point = {}) {
    const anatomy::Muscle* muscle = catalog.find_muscle(selection.muscle);
    const bool has_points = muscle && !muscle->points.empty();
    session.selection = selection;
    session.candidate = candidate_of(session, selection.muscle, selection.side);
    show(session,
         has_points ? std::optional(ShownReferral{selection.muscle, selection.side, std::move(point)}) : std::nullopt);
}

void deselect(Session& session) {
    session.selection.reset();
    session.candidate.reset();
    show(session, std::nullopt);
}

// Parts of both sides when no side is given.
core::Result<std::set<PartRef>> parts_meant(const anatomy::Catalog& catalog, const std::string& text,
                                            const MaybeSide& side) {
    std::set<PartRef> parts;
    for (const Side one : {side.value_or(Side::Left), side.value_or(Side::Right)}) {
        const auto selection = find_selection(catalog, text, one);
        if (!selection) return selection.problems();
        for (PartRef& part : parts_of(*selection)) parts.insert(std::move(part));
    }
    return parts;
}

void set_mode(Session& session, Mode mode) {
    if (session.mode == mode) return;
    session.mode = mode;
    const float skin = session.layers.of(anatomy::Layer::Skin);
    if (mode == Mode::Pain && skin < k_pain_skin_opacity) session.layers.set(anatomy::Layer::Skin, k_pain_skin_opacity);
    if (mode == Mode::Explore && skin == k_pain_skin_opacity) session.layers.set(anatomy::Layer::Skin, 0.0f);
}

// Works the answer out anew after the report changed; the zones of an old candidate go.
void answer(Session& session, const referral::Engine& engine) {
    session.candidate.reset();
    session.selection.reset();
    show(session, std::nullopt);
    session.answer = session.report.is_empty()
                         ? nullptr
                         : std::make_shared<const referral::Answer>(engine.candidates_for(session.report));
}

scene::Camera clamped(scene::Camera camera) {
    camera.pitch_deg = std::clamp(camera.pitch_deg, -k_steepest_deg, k_steepest_deg);
    camera.yaw_deg = std::remainder(camera.yaw_deg, 360.0f);
    camera.distance_mm = std::clamp(camera.distance_mm, k_nearest_mm, k_farthest_mm);
    return camera;
}

struct Applier {
    Session& session;
    const World& world;

    Effects operator()(const Select& c) const {
        if (!world.catalog) return no_catalog();
        const auto selection = find_selection(*world.catalog, c.id, c.side);
        if (!selection) return refused(selection.problems());
        select(session, *selection, *world.catalog);
        return {};
    }
    Effects operator()(const ClearSelection&) const {
        deselect(session);
        return {};
    }
    Effects operator()(const Hover& c) const {
        session.hover.reset();
        if (c.id.empty() || !world.catalog) return {};
        if (const anatomy::Structure* structure = world.catalog->find_structure(c.id))
            session.hover = PartRef{structure->id, structure->is_midline ? Side::Midline : c.side.value_or(Side::Left)};
        else
            return refused("No structure has the id \"" + c.id + "\".");
        return {};
    }
    Effects operator()(const SetLayer& c) const {
        session.layers.set(c.layer, std::clamp(c.opacity, 0.0f, 1.0f));
        return {};
    }
    Effects operator()(const PeelTo& c) const {
        session.layers = peeled_to(c.outermost);
        return {};
    }
    Effects operator()(const Hide& c) const {
        if (!world.catalog) return no_catalog();
        const auto parts = parts_meant(*world.catalog, c.id, c.side);
        if (!parts) return refused(parts.problems());
        session.hidden.insert(parts->begin(), parts->end());
        session.hover.reset();
        return {};
    }
    Effects operator()(const Isolate& c) const {
        if (!world.catalog) return no_catalog();
        const auto parts = parts_meant(*world.catalog, c.id, c.side);
        if (!parts) return refused(parts.problems());
        session.isolated = *parts;
        return {};
    }
    Effects operator()(const ShowAll&) const {
        session.hidden.clear();
        session.isolated.clear();
        return {};
    }
    Effects operator()(const ShowReferral& c) const {
        if (!world.catalog) return no_catalog();
        const auto muscle = find_muscle(*world.catalog, c.muscle);
        if (!muscle) return refused(muscle.problems());
        select(session, *find_selection(*world.catalog, (*muscle)->id, c.side), *world.catalog);
        return {};
    }
    Effects operator()(const ShowPoint& c) const {
        if (!world.catalog) return no_catalog();
        const anatomy::Muscle* muscle = world.catalog->muscle_of(c.point);
        if (!muscle) return refused("No trigger point has the id \"" + c.point + "\".");
        select(session, *find_selection(*world.catalog, muscle->id, c.side), *world.catalog, c.point);
        return {};
    }
    Effects operator()(const SetMode& c) const {
        set_mode(session, c.mode);
        return {};
    }
    Effects operator()(const MarkArea& c) const {
        if (!world.catalog) return no_catalog();
        if (!world.engine) return no_engine();
        const auto found = find_area(*world.catalog, c.area);
        if (!found) return refused(found.problems());
        const anatomy::Area* area = *found;
        set_mode(session, Mode::Pain);
        const referral::AreaMark mark{area->id, c.side};
        auto& areas = session.report.areas;
        if (std::ranges::find(areas, mark) == areas.end()) areas.push_back(mark);
        answer(session, *world.engine);
        return {};
    }
    Effects operator()(const UnmarkArea& c) const {
        if (!world.catalog) return no_catalog();
        if (!world.engine) return no_engine();
        const auto found = find_area(*world.catalog, c.area);
        if (!found) return refused(found.problems());
        const anatomy::Area* area = *found;
        const auto removed = std::erase_if(session.report.areas, [&](const referral::AreaMark& mark) {
            return mark.area == area->id && (!c.side || mark.side == c.side);
        });
        if (removed == 0) return refused("\"" + area->names.name + "\" is not marked.");
        answer(session, *world.engine);
        return {};
    }
    Effects operator()(const PaintPain& c) const {
        if (!world.engine) return no_engine();
        set_mode(session, Mode::Pain);
        session.report.marks.push_back(c.mark);
        answer(session, *world.engine);
        return {};
    }
    Effects operator()(const ErasePain&) const {
        session.report = {};
        session.answer.reset();
        deselect(session);
        return {};
    }
    Effects operator()(const Trace& c) const {
        if (!world.catalog) return no_catalog();
        if (!world.engine) return no_engine();
        referral::PainReport report;
        for (const std::string& text : c.areas) {
            const auto area = find_area(*world.catalog, text);
            if (!area) return refused(area.problems());
            report.areas.push_back({(*area)->id, c.side});
        }
        set_mode(session, Mode::Pain);
        session.report = std::move(report);
        answer(session, *world.engine);
        return {};
    }
    Effects operator()(const TraceCondition& c) const {
        if (!world.catalog) return no_catalog();
        if (!world.engine) return no_engine();
        const auto condition = find_condition(*world.catalog, c.condition);
        if (!condition) return refused(condition.problems());
        set_mode(session, Mode::Pain);
        session.report = {};
        session.report.conditions = {(*condition)->id};
        answer(session, *world.engine);
        return {};
    }
    Effects operator()(const ChooseCandidate& c) const {
        if (!world.catalog) return no_catalog();
        const std::size_t count = session.answer ? session.answer->candidates.size() : 0;
        if (c.rank < 1 || static_cast<std::size_t>(c.rank) > count)
            return refused(count == 0 ? "There is no ranked list; mark where it hurts first."
                                      : "The ranked list ends at " + std::to_string(count) + ".");
        const referral::Candidate& chosen = session.answer->candidates[static_cast<std::size_t>(c.rank) - 1];
        const auto selection = find_selection(*world.catalog, chosen.muscle, chosen.side);
        if (!selection) return refused(selection.problems());
        select(session, *selection, *world.catalog);
        session.candidate = static_cast<std::size_t>(c.rank) - 1;
        return {};
    }
    Effects operator()(const SetView& c) const {
        const auto camera = find_view(c.name, world, free_aspect(session));
        if (!camera) {
            std::string names;
            for (const std::string_view name : view_names()) names += (names.empty() ? "" : ", ") + std::string(name);
            return refused("No view is called \"" + c.name + "\"; there are " + names + ".");
        }
        move_camera(session, fitted(*camera, session));
        return {};
    }
    Effects operator()(const SetCamera& c) const {
        session.camera = clamped(c.camera);
        session.camera_move.reset();
        return {};
    }
    Effects operator()(const OrbitCamera& c) const {
        session.camera_move.reset();
        session.camera.yaw_deg += c.yaw_deg;
        session.camera.pitch_deg += c.pitch_deg;
        session.camera = clamped(session.camera);
        return {};
    }
    Effects operator()(const PanCamera& c) const {
        session.camera_move.reset();
        session.camera = panned(session.camera, c.right, c.up);
        return {};
    }
    Effects operator()(const ZoomCamera& c) const {
        session.camera_move.reset();
        const float wanted = std::clamp(session.camera.distance_mm * c.factor, k_nearest_mm, k_farthest_mm);
        const float factor = wanted / session.camera.distance_mm;
        session.camera =
            scene::zoomed_to(session.camera, glm::vec2{c.x, c.y} * session.viewport, session.viewport, factor);
        return {};
    }
    Effects operator()(const Frame& c) const {
        if (!world.catalog) return no_catalog();
        Session seen = session;
        if (!c.id.empty()) {
            const auto selection = find_selection(*world.catalog, c.id, c.side);
            if (!selection) return refused(selection.problems());
            seen.selection = *selection;
            seen.shown.reset();
            seen.report = {};
        }
        const scene::Camera& kept = arriving(session);
        auto camera = view_of_session(seen, world, free_aspect(session), &kept);
        if (!camera) {
            camera = find_view("anterior", world, free_aspect(session)).value_or(kept);
            camera->yaw_deg = kept.yaw_deg;
            camera->pitch_deg = kept.pitch_deg;
        }
        move_camera(session, fitted(*camera, session));
        return {};
    }
    Effects operator()(const Search& c) const {
        session.query = c.text;
        return {};
    }
    Effects operator()(const SetTheme& c) const {
        session.theme = c.name;
        return {};
    }
    Effects operator()(const ShowHelp& c) const {
        session.is_help_shown = c.is_shown;
        return {};
    }
    Effects operator()(const Undo&) const { return refused("There is nothing to undo."); }
    Effects operator()(const Redo&) const { return refused("There is nothing to redo."); }
    Effects operator()(const Wait& c) const {
        Effects effects;
        effects.wait_s = c.seconds;
        return effects;
    }
    Effects operator()(const SaveImage& c) const {
        Effects effects;
        effects.save_image = c.file;
        return effects;
    }
    Effects operator()(const Quit&) const {
        Effects effects;
        effects.is_quit = true;
        return effects;
    }
};

}

Effects apply(Session& session, const Command& command, const World& world) {
    return std::visit(Applier{session, world}, command);
}

void advance(Session& session, float seconds) {
    session.time_s += seconds;
    if (!session.camera_move) return;
    CameraMove& move = *session.camera_move;
    move.elapsed_s += seconds;
    if (move.elapsed_s >= move.duration_s) {
        session.camera = clamped(move.to);
        session.camera_move.reset();
        return;
    }
    const float t = move.elapsed_s / move.duration_s;
    const float s = 1.0f - (1.0f - t) * (1.0f - t) * (1.0f - t); // arrives gently
    const auto mix = [s](auto a, auto b) { return a + (b - a) * s; };
    session.camera.target = mix(move.from.target, move.to.target);
    session.camera.yaw_deg = move.from.yaw_deg + std::remainder(move.to.yaw_deg - move.from.yaw_deg, 360.0f) * s;
    session.camera.pitch_deg = mix(move.from.pitch_deg, move.to.pitch_deg);
    session.camera.distance_mm = mix(move.from.distance_mm, move.to.distance_mm);
    session.camera.fov_deg = mix(move.from.fov_deg, move.to.fov_deg);
}

bool is_moving(const Session& session) {
    const bool has_life = session.shown || (session.answer && !session.answer->candidates.empty());
    return session.camera_move.has_value() || (has_life && session.time_s < k_rest_s);
}

}
