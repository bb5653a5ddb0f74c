// Named views of a body: the six sides, and the best view of each region.
// SPDX-License-Identifier: MIT
#pragma once
#include "scene/camera.h"
#include "session/session.h"
#include "session/world.h"

#include <optional>
#include <span>
#include <string_view>

namespace session {

// "anterior", "posterior", "left", "right", "superior", "inferior", then regions: "head", "head_left", "neck" ...
std::span<const std::string_view> view_names();

// Returns the camera of a named view, framed for the aspect; nothing for an unknown name. Without a body the default
// distance is kept.
std::optional<scene::Camera> find_view(std::string_view name, const World&, float aspect);

// Returns a camera that shows these parts from where they are seen best (from the outside of the body), keeping the
// given camera's angles when `keeps_angles`. Parts the body lacks are skipped; with none left, the given camera.
scene::Camera view_of_parts(const scene::Camera&, std::span<const PartRef>, const World&, float aspect,
                            bool keeps_angles);

// Returns the parts of a selection, and of a muscle by its id.
std::vector<PartRef> parts_of(const Selection&);
std::vector<PartRef> parts_of_muscle(std::string_view muscle, core::Side, const anatomy::Catalog&);

}
