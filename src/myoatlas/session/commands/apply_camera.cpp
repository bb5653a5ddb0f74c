// Where the camera stands, and where it is on its way to.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/session/commands/applier.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/session_view.h"
#include "myoatlas/session/views.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::session {

namespace {

constexpr float k_nearest_mm = 60.0f, k_farthest_mm = 12000.0f, k_steepest_deg = 89.0f;

void move_camera(Session& session, const scene::Camera& to) {
    if (to == session.camera) return;
    session.camera_move = CameraMove{session.camera, to};
}

// The camera as it will be when it has arrived.
const scene::Camera& arriving(const Session& session) {
    return session.camera_move ? session.camera_move->to : session.camera;
}

}

scene::Camera clamped(scene::Camera camera) {
    camera.pitch_deg = std::clamp(camera.pitch_deg, -k_steepest_deg, k_steepest_deg);
    camera.yaw_deg = std::remainder(camera.yaw_deg, 360.0f);
    camera.distance_mm = std::clamp(camera.distance_mm, k_nearest_mm, k_farthest_mm);
    return camera;
}

Effects Applier::operator()(const SetView& c) const {
    const auto camera = find_view(c.name, world, free_aspect(session));
    if (!camera) return refused("No view is called \"" + c.name + "\"; there are " + core::joined(view_names()) + ".");
    move_camera(session, fitted(*camera, session));
    return {};
}

Effects Applier::operator()(const SetCamera& c) const {
    session.camera = clamped(c.camera);
    session.camera_move.reset();
    return {};
}

Effects Applier::operator()(const OrbitCamera& c) const {
    session.camera_move.reset();
    session.camera.yaw_deg += c.yaw_deg;
    session.camera.pitch_deg += c.pitch_deg;
    session.camera = clamped(session.camera);
    return {};
}

Effects Applier::operator()(const PanCamera& c) const {
    session.camera_move.reset();
    session.camera = panned(session.camera, c.right, c.up);
    return {};
}

Effects Applier::operator()(const ZoomCamera& c) const {
    session.camera_move.reset();
    const float wanted = std::clamp(session.camera.distance_mm * c.factor, k_nearest_mm, k_farthest_mm);
    const float factor = wanted / session.camera.distance_mm;
    session.camera = scene::zoomed_to(session.camera, glm::vec2{c.x, c.y} * session.viewport, session.viewport, factor);
    return {};
}

Effects Applier::operator()(const Frame& c) const {
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

}
