// The commands that say where to look from and what the picture is filled with. command.h has all of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/scene/camera.h"

#include <optional>
#include <string>

namespace myoatlas::session {

using MaybeSide = std::optional<core::Side>;

struct SetView { // "anterior", "head", "head_back" ...; see session/views/views.h
    std::string name;
    friend bool operator==(const SetView&, const SetView&) = default;
};
struct SetCamera {
    scene::Camera camera;
    friend bool operator==(const SetCamera&, const SetCamera&) = default;
};
struct OrbitCamera {
    float yaw_deg = 0.0f, pitch_deg = 0.0f;
    friend bool operator==(const OrbitCamera&, const OrbitCamera&) = default;
};
struct PanCamera { // in heights of the picture; positive moves the body right and up
    float right = 0.0f, up = 0.0f;
    friend bool operator==(const PanCamera&, const PanCamera&) = default;
};
struct ZoomCamera {      // toward a place of the picture, 0..1 from its top left corner
    float factor = 1.0f; // of the distance; below 1 comes nearer
    float x = 0.5f, y = 0.5f;
    bool is_gentle = false; // in a moment, as a wheel does; else at once
    friend bool operator==(const ZoomCamera&, const ZoomCamera&) = default;
};
struct Frame { // an empty id: the selection alone; with none the pain in pain mode, else the whole body
    std::string id;
    MaybeSide side;
    friend bool operator==(const Frame&, const Frame&) = default;
};
struct FrameReferral { // the selection and where it refers pain
    friend bool operator==(const FrameReferral&, const FrameReferral&) = default;
};
struct FrameZone { // one of Session::zone_places, the first is 1
    int number = 1;
    friend bool operator==(const FrameZone&, const FrameZone&) = default;
};
struct TurnTo { // looks from there at what is in the middle of the picture
    float yaw_deg = 0.0f, pitch_deg = 0.0f;
    friend bool operator==(const TurnTo&, const TurnTo&) = default;
};
struct SetRotation {
    bool is_free = false;
    friend bool operator==(const SetRotation&, const SetRotation&) = default;
};
struct ShowLabels {
    bool is_shown = true;
    friend bool operator==(const ShowLabels&, const ShowLabels&) = default;
};
struct FrameBody { // the whole body, from where one looks
    friend bool operator==(const FrameBody&, const FrameBody&) = default;
};
struct FrameNext { // Frame, then FrameReferral, then FrameBody, and around
    friend bool operator==(const FrameNext&, const FrameNext&) = default;
};

}
