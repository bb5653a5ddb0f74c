// Named views of a body: the six sides, the best view of each region, and near ones of face, hands, knees and feet.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace myoatlas::session {

// "anterior", "posterior", "left", "right", "superior", "inferior", then regions: "head", "head_left", "neck" ..., then
// near ones of a side: "face_left", "hand_right", "sole_left" ...
std::span<const std::string_view> view_names();

// Returns the camera of a named view, framed for the aspect; nothing for an unknown name. Without a body the default
// distance is kept.
std::optional<scene::Camera> find_view(std::string_view name, const World&, float aspect);

// The camera a session is drawn with: its target stands in the middle of what the panels leave free.
scene::Camera drawn_camera(const Session&);
// How far off the middle of the picture that is, in points, right and down.
glm::vec2 free_offset(const Session&);
// Returns a picture's camera moved back so that what filled all of the picture fills what the panels leave free, or
// one of the pictures side by side. The camera must have been framed for free_aspect().
scene::Camera fitted(scene::Camera, const Session&);
float free_aspect(const Session&);

// Returns the camera that shows the body moved by picture heights to the right and up.
scene::Camera panned(scene::Camera, float right, float up);

// Returns the parts of a selection, and of a muscle by its id; each on its side, or on the midline where it lies there.
std::vector<PartRef> parts_of(const Selection&, const anatomy::Catalog*);
std::vector<PartRef> parts_chosen(const Session&, const anatomy::Catalog*); // with what is chosen beside
std::vector<PartRef> parts_of_muscle(std::string_view muscle, core::Side, const anatomy::Catalog&);

}
