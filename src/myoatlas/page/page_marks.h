// What lies on the page's skin: zones and drawings as bytes for each of its vertices, and the ways between places.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/page/shown_pattern.h"
#include "myoatlas/scene/camera.h"
#include "myoatlas/session/stage/stage_pain.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace myoatlas::page {

using SkinBytes = std::vector<std::array<std::uint8_t, 4>>; // one for each vertex of the skin

// Mostly felt, sometimes felt, when the zone gets there, unused. Where several points reach, the strongest counts.
SkinBytes zone_marks(const ShownPattern&, std::size_t vertices, const anatomy::SurfaceMap&);

// Color and strength of what is marked, as the pain mode draws it, and of the layer of nerves, joints or organs over
// it.
SkinBytes drawing_marks(const session::Session&, std::size_t vertices, const session::World&, const session::Theme&);
bool has_drawing_marks(const session::Session&);

// The way over the skin from a point to its zone, in places a few mm apart; empty without a zone.
std::vector<glm::vec3> way_of(const anatomy::PlacedPoint&, const ShownPattern&, const session::World&);

// The camera nearer to where the pain is mostly felt; where it is felt sometimes may reach beyond the picture.
scene::Camera framed_zone(const scene::Camera&, const ShownPattern&, const anatomy::SurfaceMap&);

// The middle of the zone as a camera sees it; nothing when none of it faces the camera.
struct ZoneMiddle {
    glm::vec3 at{0.0f}, normal{0.0f};
};
std::optional<ZoneMiddle> zone_middle(const ShownPattern&, const scene::Camera&, const anatomy::SurfaceMap&);

}
