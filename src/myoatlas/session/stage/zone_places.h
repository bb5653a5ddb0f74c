// Where what is shown refers pain, place by place: a zone at the calf and one at the jaw are two.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"

#include <memory>
#include <vector>

namespace myoatlas::session {

// Returns them with the largest first; null when nothing is shown.
std::shared_ptr<const std::vector<ZonePlace>> find_zone_places(const Session&, const World&);

// Returns the camera that fills a picture of that aspect with one.
scene::Camera view_of_place(const ZonePlace&, float aspect);

// Returns those that are not seen from where the camera is, or will be: out of the picture, or turned away. As indices
// of Session::zone_places. While things are compared there are none.
std::vector<std::size_t> places_out_of_sight(const Session&);

}
