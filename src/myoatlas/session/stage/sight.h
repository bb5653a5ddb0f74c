// Tells whether a place on the skin can be seen from a direction, or whether another limb stands in the way; and how
// much of the body lies before a place within.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/scene/ray_picker.h"

#include <optional>

namespace myoatlas::session {

class Sight {
public:
    // A body without skin hides nothing.
    explicit Sight(const scene::MeshLibrary&);
    // `toward` is unit, from the place to the viewer.
    bool is_clear(glm::vec3 place, glm::vec3 toward) const;
    // How far below the outermost skin before it a place within the body lies; 0 outside, and where there is no skin.
    float depth(glm::vec3 place, glm::vec3 toward) const;

private:
    std::optional<scene::RayPicker> skin_;
};

}
