// Where the camera stands, and where it is on its way to.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/stage/zone_places.h"
#include "myoatlas/session/views/session_view.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::session {

namespace {

constexpr float k_nearest_mm = 60.0f, k_farthest_mm = 12000.0f;
// Unless rotation is free, by hand one does not look straight down on a head, where turning becomes spinning; a named
// view may be steeper.
constexpr float k_steepest_by_hand_deg = 75.0f;
constexpr float k_zoom_s = 0.12f;

// Changes where the camera stands. It stops a flight, and goes along with a zoom.
void move_by_hand(Session& session, auto change) {
    session.framing = Framing::None;
    session.camera = change(session.camera);
    if (session.camera_move && session.camera_move->is_zoom) {
        session.camera_move->from = change(session.camera_move->from);
        session.camera_move->to = change(session.camera_move->to);
    } else {
        session.camera_move.reset();
    }
}

// The same view with the head up, no steeper than a hand may turn it.
scene::Camera upright(scene::Camera camera) {
    if (std::abs(camera.pitch_deg) > 90.0f) { // the body hangs upside down: seen from behind, upright
        camera.pitch_deg = (camera.pitch_deg > 0.0f ? 180.0f : -180.0f) - camera.pitch_deg;
        camera.yaw_deg = std::remainder(camera.yaw_deg + 180.0f, 360.0f);
        camera.pitch_deg = std::clamp(camera.pitch_deg, -k_steepest_by_hand_deg, k_steepest_by_hand_deg);
    }
    return camera;
}

// The camera as it will be when it has arrived.
const scene::Camera& arriving(const Session& session) {
    return session.camera_move ? session.camera_move->to : session.camera;
}

}

void move_camera(Session& session, const scene::Camera& to) {
    session.camera_move.reset();
    if (to != session.camera) session.camera_move = CameraMove{session.camera, to};
}

scene::Camera clamped(scene::Camera camera) {
    camera.pitch_deg = std::remainder(camera.pitch_deg, 360.0f);
    camera.yaw_deg = std::remainder(camera.yaw_deg, 360.0f);
    camera.distance_mm = std::clamp(camera.distance_mm, k_nearest_mm, k_farthest_mm);
    return camera;
}

Effects Applier::operator()(const SetView& c) const {
    const auto camera = find_view(c.name, world, free_aspect(session));
    if (!camera) return refused("No view is called \"" + c.name + "\"; there are " + core::joined(view_names()) + ".");
    move_camera(session, fitted(*camera, session));
    session.framing = Framing::None;
    return {};
}

Effects Applier::operator()(const SetCamera& c) const {
    session.framing = Framing::None;
    session.camera = clamped(c.camera);
    session.camera_move.reset();
    return {};
}

Effects Applier::operator()(const OrbitCamera& c) const {
    move_by_hand(session, [&](scene::Camera camera) {
        const float steepest = std::max(k_steepest_by_hand_deg, std::abs(camera.pitch_deg));
        camera.yaw_deg += c.yaw_deg;
        camera.pitch_deg += c.pitch_deg;
        if (!session.is_rotation_free) camera.pitch_deg = std::clamp(camera.pitch_deg, -steepest, steepest);
        return clamped(camera);
    });
    return {};
}

Effects Applier::operator()(const PanCamera& c) const {
    move_by_hand(session, [&](const scene::Camera& camera) { return panned(camera, c.right, c.up); });
    return {};
}

Effects Applier::operator()(const ZoomCamera& c) const {
    session.framing = Framing::None;
    // From where the last notch leads, so that quick ones add up.
    const bool is_zooming = session.camera_move && session.camera_move->is_zoom;
    const scene::Camera start = is_zooming ? session.camera_move->to : session.camera;
    const float wanted = std::clamp(start.distance_mm * c.factor, k_nearest_mm, k_farthest_mm);
    const scene::Camera to =
        scene::zoomed_to(start, glm::vec2{c.x, c.y} * session.viewport, session.viewport, wanted / start.distance_mm);
    session.camera_move.reset();
    if (c.is_gentle && to != session.camera)
        session.camera_move = CameraMove{session.camera, to, 0.0f, k_zoom_s, true};
    else
        session.camera = to;
    return {};
}

Effects Applier::operator()(const Frame& c) const {
    if (!world.catalog) return no_catalog();
    const scene::Camera& kept = arriving(session);
    std::optional<scene::Camera> camera;
    if (c.id.empty()) {
        camera = view_of_chosen(session, world, free_aspect(session), &kept);
    } else {
        const auto selection = find_selection(*world.catalog, c.id, c.side);
        if (!selection) return refused(selection.problems());
        Session seen = session;
        seen.selection = *selection;
        seen.beside.clear();
        seen.report = {};
        camera = view_of_chosen(seen, world, free_aspect(session), &kept);
    }
    if (!camera) return (*this)(FrameBody{});
    move_camera(session, fitted(*camera, session));
    session.framing = c.id.empty() ? Framing::Chosen : Framing::None;
    return {};
}

Effects Applier::operator()(const FrameReferral&) const {
    if (!world.catalog) return no_catalog();
    const scene::Camera& kept = arriving(session);
    const auto camera = view_of_session(session, world, free_aspect(session), &kept);
    if (!camera) return (*this)(FrameBody{});
    move_camera(session, fitted(*camera, session));
    session.framing = Framing::Referral;
    return {};
}

Effects Applier::operator()(const FrameZone& c) const {
    const std::size_t count = session.zone_places ? session.zone_places->size() : 0;
    if (c.number < 1 || static_cast<std::size_t>(c.number) > count)
        return refused(count == 0 ? "Nothing that is shown refers pain." : "Pain is not referred to so many places.");
    const ZonePlace& place = (*session.zone_places)[static_cast<std::size_t>(c.number) - 1];
    move_camera(session, fitted(view_of_place(place, free_aspect(session)), session));
    session.framing = Framing::None;
    return {};
}

Effects Applier::operator()(const TurnTo& c) const {
    scene::Camera camera = arriving(session);
    camera.yaw_deg = c.yaw_deg;
    camera.pitch_deg = c.pitch_deg;
    move_camera(session, clamped(camera));
    session.framing = Framing::None;
    return {};
}

Effects Applier::operator()(const SetRotation& c) const {
    session.is_rotation_free = c.is_free;
    scene::Camera camera = upright(arriving(session));
    if (!c.is_free && camera != arriving(session)) move_camera(session, camera);
    return {};
}

Effects Applier::operator()(const ShowLabels& c) const {
    session.are_labels_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const FrameBody&) const {
    const scene::Camera kept = upright(arriving(session));
    scene::Camera camera = find_view("anterior", world, free_aspect(session)).value_or(kept);
    camera.yaw_deg = kept.yaw_deg;
    camera.pitch_deg = kept.pitch_deg;
    move_camera(session, fitted(camera, session));
    session.framing = Framing::Body;
    return {};
}

Effects Applier::operator()(const FrameNext& c) const {
    return apply_meant(c, session, world, {});
}

}
